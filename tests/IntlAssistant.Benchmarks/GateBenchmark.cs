using System.Diagnostics;
using System.Globalization;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Benchmarks;

/// <summary>How long the publish gate takes over a folder: one sentence is deleted from a page, restored, deleted from another.</summary>
internal static class GateBenchmark
{
    private const int Pages = 5;
    private const int ShortSentence = 40;

    public static async Task<int> RunAsync(string knowledge)
    {
        var content = KnowledgeLoader.Load(knowledge);
        var gate = new PublishGate(AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        var drafts = new KnowledgeDrafts();
        var edits = content.Pages.Select(page => (Page: page, Sentence: Sentence(page.Body))).Where(edit => edit.Sentence is not null).Take(Pages);
        foreach (var (page, sentence) in edits)
        {
            foreach (var (what, text) in new[] { ("a sentence deleted", page.Text.Replace(sentence!, "", StringComparison.Ordinal)), ("it is restored", page.Text) })
            {
                var start = Stopwatch.GetTimestamp();
                var (after, draft, problems) = drafts.With(content, new SourcePage($"entries/{page.Id}.md", text, []), CancellationToken.None);
                if (after is null || draft is null)
                {
                    Console.Error.WriteLine($"{page.Id}: {problems[0]}");
                    return 1;
                }

                var indexed = Stopwatch.GetElapsedTime(start);
                var report = await gate.RunAsync(content, after, draft.Id, [], CancellationToken.None);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{page.Id,-25} {what,-18} {report.Asked,4} of {report.Questions} questions asked twice, {report.Stops.Count,3} stop: {indexed.TotalSeconds:0.00} s for the index, {report.Took.TotalSeconds:0.00} s for the questions"));
            }
        }

        return 0;
    }

    /// <summary>The first whole sentence with a number in it: a date, a price, a deadline.</summary>
    private static string? Sentence(string text) => text
        .Split('\n').Where(line => !line.StartsWith('#'))
        .SelectMany(line => line.Split(". ", StringSplitOptions.RemoveEmptyEntries))
        .FirstOrDefault(sentence => sentence.Length > ShortSentence && sentence.Any(char.IsAsciiDigit));
}
