using System.Collections.Concurrent;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Publishing;

/// <summary>One state of the content with what it says to the questions that it was asked; each is asked once.</summary>
internal sealed class AskedContent
{
    private readonly ConcurrentDictionary<GateQuestion, AskedQuestion> asked = new(ReferenceEqualityComparer.Instance);
    private readonly Assistant assistant;

    public AskedContent(KnowledgeSnapshot knowledge, AnswerModel model, AnsweringOptions options, TimeProvider time)
    {
        Knowledge = knowledge;
        assistant = new Assistant(new SnapshotKnowledge(knowledge), model, options, time);
        Office = OfficeQuestions.Of(knowledge);
    }

    /// <summary>The content.</summary>
    public KnowledgeSnapshot Knowledge { get; }

    /// <summary>The questions that the office counts on.</summary>
    public OfficeQuestions Office { get; }

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

    /// <summary>The reply to one question.</summary>
    public Task<Reply> ReplyAsync(Questions.Question question, CancellationToken cancellationToken) =>
        assistant.ReplyAsync(question, cancellationToken);

    private async Task<AskedQuestion> AskAsync(GateQuestion question, CancellationToken cancellationToken)
    {
        var played = await PlayedHistory.BeforeAsync(question.Question, earlier => assistant.ReplyAsync(earlier, cancellationToken)).ConfigureAwait(false);
        var reply = await assistant.ReplyAsync(played, cancellationToken).ConfigureAwait(false);
        return new AskedQuestion(
            GateReply.Of(reply, question.Fault(reply)),
            AnswerFacts.Of(reply, Knowledge.Thesaurus),
            reply is Reply.Answer answer ? [.. answer.Citations.Select(citation => citation.Page).Distinct()] : [],
            [.. reply.Evidence.Candidates.Select(candidate => candidate.Passage)]);
    }
}
