using System.Collections.Concurrent;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>One state of the content with what it says to the questions that it was asked; each is asked once.</summary>
internal sealed class AskedContent
{
    // Answers come from the first few of what is found; what comes in after these changes nothing that is said.
    private const int Depth = 20;

    private readonly ConcurrentDictionary<GateQuestion, AskedQuestion> asked = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<GateQuestion, Sought> sought = new(ReferenceEqualityComparer.Instance);
    private readonly AskedContent? alike;
    private readonly Assistant assistant;
    private readonly MessageReader messages;
    private readonly QuestionReader reader;
    private readonly Lazy<OfficeQuestions> office;
    private int isPrepared;

    /// <param name="knowledge">The content.</param>
    /// <param name="model">The learned numbers.</param>
    /// <param name="options">The office's settings of answering.</param>
    /// <param name="time">The clock.</param>
    /// <param name="earlier">Another state of the content, of which is taken over what is read already; may be missing.</param>
    public AskedContent(KnowledgeSnapshot knowledge, AnswerModel model, AnsweringOptions options, TimeProvider time, AskedContent? earlier = null)
    {
        Knowledge = knowledge;
        alike = earlier is not null && HasSameWords(earlier.Knowledge, knowledge) ? earlier : null;
        assistant = new Assistant(new SnapshotKnowledge(knowledge), model, options, time) { Earlier = earlier?.assistant.Reading };
        office = new(() => OfficeQuestions.Of(knowledge));
        var content = assistant.Reading;
        messages = new MessageReader(content, options);
        reader = new QuestionReader(content);
    }

    /// <summary>The content.</summary>
    public KnowledgeSnapshot Knowledge { get; }

    /// <summary>The questions that the office counts on.</summary>
    public OfficeQuestions Office => office.Value;

    /// <summary>The reply to a question that nobody keeps.</summary>
    public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken) => assistant.ReplyAsync(question, cancellationToken);

    /// <summary>Asks questions on all cores.</summary>
    public async Task<IReadOnlyList<AskedQuestion>> AskAsync(IReadOnlyList<GateQuestion> questions, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(questions, cancellationToken, async (question, token) =>
        {
            if (!asked.ContainsKey(question))
            {
                asked[question] = await AskAsync(question, token).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        return [.. questions.Select(question => asked[question])];
    }

    /// <summary>Reads what the office's questions seek ahead of the first draft, once, beside other work.</summary>
    /// <remarks>What fails here fails again, and is told, when a draft is checked.</remarks>
    public void Prepare()
    {
        if (Interlocked.Exchange(ref isPrepared, 1) == 0)
        {
            _ = Task.Run(() =>
            {
                foreach (var question in Office.Questions)
                {
                    SoughtBy(question);
                }
            });
        }
    }

    /// <summary>Whether one of some passages is found for a question, before they are looked at closely.</summary>
    public bool Finds(GateQuestion question, IReadOnlySet<PassageId> passages) => alike is null
        ? SoughtBy(question).Found.Any(passages.Contains)
        : Search(alike.SoughtBy(question).Clauses).Any(passages.Contains);

    /// <summary>What a question seeks, in those words that the content has, and what is found for it.</summary>
    private Sought SoughtBy(GateQuestion question) => sought.GetOrAdd(question, _ =>
    {
        var message = messages.Read(question.Question);
        var read = reader.Read(question.Question, message.Text, message.Spoken);
        QueryClause[] clauses = [.. read.Sought.Select(term => term.ToClause()).Select(Known).Where(clause => clause.Alternatives.Count > 0)];
        return new Sought(clauses, Search(clauses));
    });

    private PassageId[] Search(QueryClause[] clauses) =>
        clauses.Length == 0 ? [] : [.. Knowledge.Index.Search(clauses, Depth).Select(hit => hit.Passage.Id)];

    private QueryClause Known(QueryClause clause) =>
        clause with { Alternatives = [.. clause.Alternatives.Where(term => Knowledge.Index.DocumentFrequency(term.Text) > 0)] };

    // What a question is understood to seek depends on the words that the content has, and on how often only where a slip may be either of two.
    private static bool HasSameWords(KnowledgeSnapshot one, KnowledgeSnapshot other) =>
        ReferenceEquals(one.Thesaurus, other.Thesaurus)
        && ReferenceEquals(one.Dialogue, other.Dialogue)
        && one.Index.Vocabulary().Select(word => word.Surface).ToHashSet(StringComparer.Ordinal)
            .SetEquals(other.Index.Vocabulary().Select(word => word.Surface));

    private sealed record Sought(QueryClause[] Clauses, PassageId[] Found);

    private async Task<AskedQuestion> AskAsync(GateQuestion question, CancellationToken cancellationToken)
    {
        var played = await PlayedHistory.BeforeAsync(question.Question, earlier => assistant.ReplyAsync(earlier, cancellationToken)).ConfigureAwait(false);
        var reply = await assistant.ReplyAsync(played, cancellationToken).ConfigureAwait(false);
        return new AskedQuestion(
            GateReply.Of(reply, question.Fault(reply)),
            AnswerFacts.Of(reply, Knowledge.Thesaurus),
            reply is Reply.Answer answer ? [.. answer.Citations.Select(citation => citation.Page).Distinct()] : [])
        {
            Quoted = [.. ((reply as Reply.Answer)?.Citations ?? []).Select(citation => citation.Passage)],
        };
    }
}
