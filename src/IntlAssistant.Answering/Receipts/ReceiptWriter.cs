using System.Reflection;

using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Receipts;

/// <summary>Writes the receipts of replies from one state of the content.</summary>
/// <param name="passages">The passages by id.</param>
/// <param name="basis">What replies are decided with, but for the day.</param>
internal sealed class ReceiptWriter(IReadOnlyDictionary<PassageId, Passage> passages, ReceiptBasis basis)
{
    /// <summary>The passages by id.</summary>
    public IReadOnlyDictionary<PassageId, Passage> Passages => passages;

    /// <summary>The version of the software, as its files name it.</summary>
    public static string Software { get; } =
        typeof(ReceiptWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The receipt of a reply.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="reply">What was decided.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="day">The day by the office's clock.</param>
    public Receipt Write(Question question, Reply reply, DateTimeOffset at, DateOnly day)
    {
        var cited = (reply as Reply.Answer)?.Citations ?? [];
        return new Receipt
        {
            Form = Receipt.CurrentForm,
            At = at,
            Question = ReceiptQuestion.Of(question),
            Basis = basis with { Day = day },
            Reply = ReceiptReply.Of(reply),
            Cited = [.. cited.Where(citation => passages.ContainsKey(citation.Passage))
                .Select(citation => ReceiptPassage.Cited(citation, passages[citation.Passage]))],
            Considered = [.. reply.Evidence.Candidates.Select(candidate => candidate.Passage)
                .Except(cited.Select(citation => citation.Passage))
                .Where(passages.ContainsKey).Select(id => ReceiptPassage.Considered(passages[id]))],
        };
    }
}
