using System.Collections.Concurrent;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>One state of the content with what it says to the questions that it was asked; each is asked once.</summary>
internal sealed class AskedContent
{
    // Answers come from the first few of what is found; what comes in after these changes nothing that is said.
    private const int Depth = 20;

    private readonly ConcurrentDictionary<GateQuestion, AskedQuestion> asked = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<GateQuestion, IReadOnlyList<PassageId>> found = new(ReferenceEqualityComparer.Instance);
    private readonly Assistant assistant;
    private readonly MessageReader messages;
    private readonly QuestionReader reader;
    private readonly Lazy<OfficeQuestions> office;

    /// <param name="knowledge">The content.</param>
    /// <param name="model">The learned numbers.</param>
    /// <param name="options">The office's settings of answering.</param>
    /// <param name="time">The clock.</param>
    /// <param name="earlier">Another state of the content, of which is taken over what is read already; may be missing.</param>
    public AskedContent(KnowledgeSnapshot knowledge, AnswerModel model, AnsweringOptions options, TimeProvider time, AskedContent? earlier = null)
    {
        Knowledge = knowledge;
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

    /// <summary>The passages that are found for a question before they are looked at closely.</summary>
    public IReadOnlyList<PassageId> Found(GateQuestion question) => found.GetOrAdd(question, _ =>
    {
        var message = messages.Read(question.Question);
        var read = reader.Read(question.Question, message.Text, message.Spoken);
        return read.Sought.Count == 0 ? []
            : [.. Knowledge.Index.Search([.. read.Sought.Select(term => term.ToClause())], Depth).Select(hit => hit.Passage.Id)];
    });

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
