using System.Diagnostics;

using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>Runs an office set through the assistant and judges each reply.</summary>
public static class OfficeEvaluation
{
    /// <summary>Runs all lines, in order.</summary>
    /// <param name="assistant">The very assistant that the bot uses.</param>
    /// <param name="lines">The set.</param>
    /// <param name="progress">Told how many lines are done; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static async Task<OfficeReport> RunAsync(
        IAssistant assistant, IReadOnlyList<OfficeLine> lines, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var results = new List<OfficeResult>(lines.Count);
        foreach (var line in lines)
        {
            var question = await PlayedHistory.BeforeAsync(QuestionOf(line), earlier => assistant.ReplyAsync(earlier, cancellationToken)).ConfigureAwait(false);
            var start = Stopwatch.GetTimestamp();
            var reply = await assistant.ReplyAsync(question, cancellationToken).ConfigureAwait(false);
            results.Add(Judge(line, reply, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            progress?.Report(results.Count);
        }

        return new OfficeReport(Summarise(results), results);
    }

    /// <summary>A line as the bot would ask it.</summary>
    public static Question QuestionOf(OfficeLine line) => new(line.Question)
    {
        History = [.. (line.History ?? []).Select(text => new EarlierTurn(text, []))],
        Audience = line.Channel == "msteams" ? Audience.Faculty : Audience.All,
    };

    /// <summary>Judges a reply to a line as the format of the sets says.</summary>
    public static OfficeResult Judge(OfficeLine line, Reply reply, double milliseconds)
    {
        var kind = reply.Match(_ => "answer", _ => "clarify", _ => "escalate", _ => "decline", _ => "chat");
        var answer = reply as Reply.Answer;
        var sources = answer?.Citations.Select(citation => citation.Page.Value).Distinct(StringComparer.Ordinal).ToList() ?? [];
        var fault = Fault(line, kind, sources, Folding.Fold(reply.Text));
        return new OfficeResult(
            line.Id, kind, reply.Text, sources, answer?.Confidence ?? 0, milliseconds, fault is null, fault, line);
    }

    private static string? Fault(OfficeLine line, string kind, List<string> sources, string said)
    {
        if (kind != line.Expect)
        {
            return kind == "answer" ? $"WRONG ANSWER from {string.Join(", ", sources)}: {line.Expect} expected" : $"{kind}, {line.Expect} expected";
        }

        if (line.Expect == "answer" && !sources.Any(source => line.Sources?.Contains(source) is true))
        {
            return $"cites {string.Join(", ", sources)}, one of {string.Join(", ", line.Sources ?? [])} expected";
        }

        var missing = line.Expect == "answer" ? line.Must?.FirstOrDefault(group => !group.Any(Says)) : null;
        return missing is not null
            ? $"does not say any of: {string.Join(" | ", missing.Take(6))}"
            : line.MustNot?.FirstOrDefault(Says) is { } forbidden ? $"says '{forbidden}'" : null;

        bool Says(string text) => said.Contains(Folding.Fold(text), StringComparison.Ordinal);
    }

    private static OfficeSummary Summarise(List<OfficeResult> results)
    {
        var answers = results.Where(result => result.Kind == "answer").ToList();
        var times = results.Select(result => result.Milliseconds).Order().ToList();
        return new OfficeSummary(
            results.Count,
            Share(results, result => result.Right),
            Share(results, result => result.Kind == "answer" && result.Line.Expect is not "answer"),
            Share(results, result => result.Kind == "answer" && result.Line.Expect is "answer" && !result.Right),
            Share([.. results.Where(result => result.Line.Expect == "answer")], result => result.Kind == "answer"),
            answers.Select(result => Math.Pow(result.Confidence - (result.Right ? 1 : 0), 2)).DefaultIfEmpty(0).Average(),
            By(results, result => result.Line.Language),
            By(results, result => result.Line.Expect),
            Quantile(times, 0.5),
            Quantile(times, 0.99));
    }

    private static SortedDictionary<string, double> By(List<OfficeResult> results, Func<OfficeResult, string> key) => new(
        results.GroupBy(key).ToDictionary(group => group.Key, group => Share([.. group], result => result.Right)), StringComparer.Ordinal);

    private static double Share(List<OfficeResult> results, Func<OfficeResult, bool> holds) =>
        results.Count == 0 ? 0 : results.Count(holds) / (double)results.Count;

    internal static double Quantile(IReadOnlyList<double> sorted, double quantile) =>
        sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(quantile * sorted.Count))];
}
