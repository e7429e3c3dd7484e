using IntlAssistant.Answering;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Cli.Doctor;

/// <summary>Asks what the pages themselves name: their questions, which they must answer, and what they leave to staff.</summary>
/// <param name="content">The content.</param>
/// <param name="assistant">The assistant over it.</param>
internal sealed class QuestionChecks(KnowledgeSnapshot content, IAssistant assistant)
{
    // Two editors may name one question; a few misses are theirs to weigh, many are a fault.
    private const double MissesAllowed = 0.05;

    private readonly IReadOnlyList<(Page Page, string Text)> own =
        [.. content.Pages.SelectMany(page => page.Questions.Select(question => (page, question.Text)))];

    private readonly IReadOnlyList<(Page Page, string Text)> left =
        [.. content.Pages.SelectMany(page => page.HandOver.Select(text => (page, text)))];

    /// <summary>How many questions there are to ask.</summary>
    public int Count => own.Count + left.Count;

    /// <summary>Asks them all.</summary>
    /// <param name="progress">Told how many are asked; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<IReadOnlyList<Check>> RunAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var asked = 0;
        var missed = await MissedAsync(own, (page, reply) =>
            reply is Reply.Answer answer && answer.Citations.Any(citation => citation.Page == page.Id)).ConfigureAwait(false);
        var told = await MissedAsync(left, (_, reply) => reply is Reply.Escalate).ConfigureAwait(false);
        return
        [
            CheckOf("own questions", own.Count, missed, "questions that pages name are answered from them"),
            CheckOf("left to staff", left.Count, told, "things that pages leave to staff are handed over"),
        ];

        async Task<List<string>> MissedAsync(IReadOnlyList<(Page Page, string Text)> questions, Func<Page, Reply, bool> isRight)
        {
            var missed = new List<string>();
            foreach (var (page, text) in questions)
            {
                var reply = await assistant.ReplyAsync(new Question(text), cancellationToken).ConfigureAwait(false);
                progress?.Report(++asked);
                if (!isRight(page, reply))
                {
                    missed.Add($"{page.Id}: {text}");
                }
            }

            return missed;
        }
    }

    private static Check CheckOf(string name, int asked, List<string> missed, string what) =>
        new(name, missed.Count <= MissesAllowed * asked, $"{asked - missed.Count} of {asked} {what}", missed);
}
