using System.Diagnostics;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>Asks what an edit would do to the questions that the office counts on, before any visitor does.</summary>
/// <remarks>
/// Only the questions are asked that a draft can reach: those for which one of its passages is found, in the content as it is or as
/// it would be. What the content of now says is kept, so that the next draft over the same content is asked for alone; and what the last
/// draft says, so that publishing what was just checked asks nothing again.
/// Safe to use from many threads.
/// </remarks>
/// <param name="model">The learned numbers.</param>
/// <param name="options">The office's settings of answering.</param>
/// <param name="time">The clock.</param>
public sealed class PublishGate(AnswerModel model, AnsweringOptions options, TimeProvider time)
{
    private const int AtOnce = 200;

    // Nobody reads more of them before mending the edit.
    private const int EnoughStops = 40;

    private AskedContent? known;
    private AskedContent? drafted;

    /// <summary>Compares the content with a draft in force to the content as it is.</summary>
    /// <param name="before">The content as it is.</param>
    /// <param name="after">The content as it would be.</param>
    /// <param name="draft">The page whose own questions must turn to answers; <see langword="null"/> when no one page is drafted.</param>
    /// <param name="mustAnswer">Those questions.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<GateReport> RunAsync(
        KnowledgeSnapshot before,
        KnowledgeSnapshot after,
        PageId? draft,
        IReadOnlyList<Question> mustAnswer,
        CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var now = Asked(before);
        var then = Drafted(now, after);
        var edit = new ContentEdit(before, after);
        var reached = now.Office.Questions
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Where(question => EditReach.Reaches(question, edit, now, then)).ToList();
        var (findings, asked) = await CompareAsync(now, then, reached, draft, edit, cancellationToken).ConfigureAwait(false);
        var own = await OwnAsync(now, then, draft, mustAnswer, cancellationToken).ConfigureAwait(false);
        return new GateReport
        {
            Stops = [.. findings.Concat(own).Where(IsStop).OrderBy(finding => finding.Kind)],
            Changes = [.. findings.Where(finding => finding.Kind == GateFindingKind.FactChanged)],
            Answered = [.. own.Where(finding => finding.After.Fault is null)],
            Edits = edit.Sentences,
            Questions = now.Office.Questions.Count,
            Asked = asked,
            IsCut = asked < reached.Count,
            Problems = now.Office.Problems,
            Took = Stopwatch.GetElapsedTime(start),
        };
    }

    /// <summary>Asks what is reached, first what the office's sets and the edited pages themselves ask, until there are enough stops to tell.</summary>
    private static async Task<(List<GateFinding> Findings, int Asked)> CompareAsync(
        AskedContent now, AskedContent then, IReadOnlyList<GateQuestion> reached, PageId? draft, ContentEdit edit, CancellationToken cancellationToken)
    {
        var findings = new List<GateFinding>();
        var asked = 0;
        foreach (var batch in reached.OrderByDescending(question => question.Page is not { } page || edit.Pages.Contains(page)).Chunk(AtOnce))
        {
            var replies = await now.AskAsync(batch, cancellationToken).ConfigureAwait(false);
            var again = await then.AskAsync(batch, cancellationToken).ConfigureAwait(false);
            findings.AddRange(batch
                .Select((question, index) => GateJudge.Compare(question, replies[index], again[index], draft, edit))
                .OfType<GateFinding>());
            asked += batch.Length;
            if (findings.Count(IsStop) >= EnoughStops)
            {
                break;
            }
        }

        return (findings, asked);
    }

    private static bool IsStop(GateFinding finding) =>
        (finding.Kind is not GateFindingKind.FactChanged && finding.After.Fault is not null) || finding.Kind == GateFindingKind.FactGone;

    /// <summary>Reads the content as it is beside other work, so that the first draft over it waits for less. Returns at once.</summary>
    public void Prepare(KnowledgeSnapshot content) => Asked(content).Prepare();

    /// <summary>The reply to a question on the content as it is.</summary>
    public Task<Reply> ReplyAsync(KnowledgeSnapshot content, Question question, CancellationToken cancellationToken) =>
        Asked(content).ReplyAsync(question, cancellationToken);

    /// <summary>The reply to a question on the content as it would be.</summary>
    public Task<Reply> ReplyAsync(KnowledgeSnapshot before, KnowledgeSnapshot after, Question question, CancellationToken cancellationToken) =>
        Drafted(Asked(before), after).ReplyAsync(question, cancellationToken);

    // Two drafts at once over new content may both ask it; either's replies serve.
    private AskedContent Asked(KnowledgeSnapshot before)
    {
        var asked = Volatile.Read(ref known);
        if (asked is null || !ReferenceEquals(asked.Knowledge, before))
        {
            asked = new AskedContent(before, model, options, time, asked);
            Volatile.Write(ref known, asked);
        }

        return asked;
    }

    private AskedContent Drafted(AskedContent now, KnowledgeSnapshot after)
    {
        var asked = Volatile.Read(ref drafted);
        if (asked is null || !ReferenceEquals(asked.Knowledge, after))
        {
            asked = new AskedContent(after, model, options, time, now);
            Volatile.Write(ref drafted, asked);
        }

        return asked;
    }

    private static async Task<IReadOnlyList<GateFinding>> OwnAsync(
        AskedContent now, AskedContent then, PageId? draft, IReadOnlyList<Question> mustAnswer, CancellationToken cancellationToken)
    {
        if (draft is not { } page || mustAnswer.Count == 0)
        {
            return [];
        }

        List<GateQuestion> own = [.. mustAnswer.Select(question => new GateQuestion(GateQuestionKind.DraftQuestion, $"draft {page}", question)
        {
            Language = question.Locale?.Value,
            Fault = reply => OfficeQuestions.NotFrom(reply, page),
        })];
        var today = await now.AskAsync(own, cancellationToken).ConfigureAwait(false);
        var drafted = await then.AskAsync(own, cancellationToken).ConfigureAwait(false);
        return [.. own.Select((question, index) => new GateFinding(
            GateFindingKind.NotAnswered, question, today[index].Reply, drafted[index].Reply, [], []))];
    }
}
