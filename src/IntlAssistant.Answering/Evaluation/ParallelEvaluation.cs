using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>Asks each question of a parallel set in each of its languages and compares the answers with the English one.</summary>
public static class ParallelEvaluation
{
    private static readonly string English = LanguageTag.English.Value;

    /// <summary>Runs all lines, in order.</summary>
    /// <param name="assistant">The very assistant that the bot uses.</param>
    /// <param name="lines">The set; each line has an English question.</param>
    /// <param name="progress">Told how many lines are done; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static async Task<ParallelReport> RunAsync(
        IAssistant assistant, IReadOnlyList<ParallelLine> lines, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var results = new List<ParallelResult>();
        foreach (var (index, line) in lines.Index())
        {
            var english = Expect(line, await AskAsync(assistant, line, English, cancellationToken).ConfigureAwait(false));
            results.Add(english);
            foreach (var language in line.Questions.Keys.Where(language => language != English))
            {
                var said = await AskAsync(assistant, line, language, cancellationToken).ConfigureAwait(false);
                results.Add(Compare(said, english));
            }

            progress?.Report(index + 1);
        }

        return new ParallelReport(Summarise(results), results);
    }

    private static async Task<ParallelResult> AskAsync(
        IAssistant assistant, ParallelLine line, string language, CancellationToken cancellationToken)
    {
        var asked = line.Questions[language];
        var question = new Question(asked) { Audience = line.Channel == "msteams" ? Audience.Faculty : Audience.All };
        var reply = await assistant.ReplyAsync(question, cancellationToken).ConfigureAwait(false);
        var answer = reply as Reply.Answer;
        return new ParallelResult(
            line.Id,
            language,
            reply.Match(_ => "answer", _ => "clarify", _ => "escalate", _ => "decline", _ => "chat"),
            reply.Text,
            answer?.Citations.Select(citation => citation.Page.Value).Distinct(StringComparer.Ordinal).ToList() ?? [],
            QuotedNumbers.Of(answer?.Parts ?? []),
            answer?.Confidence ?? 0,
            Agrees: false,
            Fault: null,
            asked);
    }

    private static ParallelResult Expect(ParallelLine line, ParallelResult english) =>
        english.Sources.Any(line.Sources.Contains)
            ? english with { Agrees = true }
            : english with { Fault = $"{Cites(english)}, one of {string.Join(", ", line.Sources)} expected" };

    private static ParallelResult Compare(ParallelResult said, ParallelResult english)
    {
        var fault = !english.Agrees ? "the English question is not answered as expected"
            : said.Kind != "answer" ? Cites(said)
            : said.Sources[0] != english.Sources[0] ? $"{Cites(said)}, {english.Sources[0]} in English"
            : !said.Numbers.SequenceEqual(english.Numbers) ? $"says {Numbers(said)}, {Numbers(english)} in English"
            : null;
        return said with { Agrees = fault is null, Fault = fault };
    }

    private static string Cites(ParallelResult result) =>
        result.Kind == "answer" ? $"cites {string.Join(", ", result.Sources)}" : $"{result.Kind}, answer expected";

    private static string Numbers(ParallelResult result) =>
        result.Numbers.Count > 0 ? string.Join(" ", result.Numbers) : "no number";

    private static List<ParallelSummary> Summarise(List<ParallelResult> results) =>
    [
        .. results.GroupBy(result => result.Language).Select(group => new ParallelSummary(
            group.Key,
            group.Count(),
            group.Count(result => result.Agrees) / (double)group.Count(),
            group.Count(result => result.Kind == "answer") / (double)group.Count())),
    ];
}
