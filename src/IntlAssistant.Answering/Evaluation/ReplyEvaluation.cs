using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>Runs a reply set: how many lies the verifier lets through, and how many faithful replies.</summary>
public static class ReplyEvaluation
{
    /// <summary>The kind of lie that is one only by what it cites.</summary>
    public const string WrongCitation = "citation";

    /// <summary>Runs all lines, in order.</summary>
    /// <param name="verifier">The very verifier that the assistant uses.</param>
    /// <param name="lines">The set.</param>
    /// <param name="contentOf">The content of a line.</param>
    /// <param name="progress">Told how many lines are done; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="FormatException">A line names a passage that its content does not have.</exception>
    public static ReplySetReport Run(
        IReplyVerifier verifier, IReadOnlyList<ReplyLine> lines, Func<ReplyLine, KnowledgeSnapshot> contentOf,
        IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        ArgumentNullException.ThrowIfNull(contentOf);
        var results = new List<ReplyResult>();
        foreach (var (index, line) in lines.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(Run(verifier, line, contentOf(line)));
            progress?.Report(index + 1);
        }

        return new ReplySetReport(
            [.. results.GroupBy(result => result.IsHeldOut).OrderBy(half => half.Key).Select(half => Summarise(half, null))],
            By(results, result => result.Kind),
            results)
        {
            Languages = By(results, result => result.Language),
        };
    }

    private static List<ReplySummary> By(List<ReplyResult> results, Func<ReplyResult, string> key) => [.. results
        .GroupBy(result => (result.IsHeldOut, Key: key(result))).OrderBy(group => group.Key).Select(group => Summarise(group, group.Key.Key))];

    private static ReplyResult Run(IReplyVerifier verifier, ReplyLine line, KnowledgeSnapshot content)
    {
        var passages = line.Passages.Select(id => content.Passages.FirstOrDefault(passage => passage.Id.Value == id)
            ?? throw new FormatException($"{line.Id}: the content has no passage '{id}'."));
        var draft = new DraftReply(line.Text, LanguageTag.Parse(line.Language), [.. passages])
        {
            Question = line.Question ?? "",
            Rules = line.Rules ?? "",
        };
        var verdict = verifier.Verify(draft, content);
        var fault = verdict.Removed.FirstOrDefault();
        var reason = fault is null ? "" : $"{fault.Fault}: {fault.Detail}";
        return new ReplyResult(line.Id, line.Kind, line.Lie, line.IsHeldOut, line.Lie ? IsShown(line, verdict) : IsWhole(verdict), reason, line.Text)
        {
            Language = line.Language,
        };
    }

    // What only cites wrongly is true, and may be shown with its citation put right.
    private static bool IsShown(ReplyLine line, ReplyVerdict verdict) =>
        verdict.Kept.Any(sentence => line.Kind != WrongCitation || sentence.Standing != SentenceStanding.Recited);

    private static bool IsWhole(ReplyVerdict verdict) => verdict.CoreHolds && !verdict.Removed.Any();

    private static ReplySummary Summarise(IEnumerable<ReplyResult> results, string? of)
    {
        var all = results.ToList();
        return new ReplySummary(
            all[0].IsHeldOut ? "held-out" : "development",
            of,
            all.Count(result => result.IsLie),
            all.Count(result => result is { IsLie: true, Passed: true }),
            all.Count(result => !result.IsLie),
            all.Count(result => result is { IsLie: false, Passed: true }));
    }
}
