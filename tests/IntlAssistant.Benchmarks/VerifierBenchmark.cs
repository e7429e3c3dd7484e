using System.Globalization;

using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Benchmarks;

/// <summary>How long it takes to check replies of five sentences, made of the lines of a reply set, against five passages.</summary>
internal static class VerifierBenchmark
{
    private const int Sentences = 5;

    public static int Run(string set, string knowledge)
    {
        var content = KnowledgeLoader.Load(knowledge);
        var known = content.Passages.Where(passage => passage.Kind == PassageKind.Content).GroupBy(passage => passage.Id.Value).ToDictionary(same => same.Key, same => same.First());
        var drafts = QuestionSet.ReadReplies(set).Where(line => line.Passages.All(known.ContainsKey))
            .GroupBy(line => line.Language)
            .SelectMany(lines => lines.Chunk(Sentences).Where(lines => lines.Length == Sentences)).Select(lines => Draft(lines, known)).ToList();
        if (drafts.Count == 0)
        {
            Console.Error.WriteLine($"{set}: no five lines of one language are about passages of {knowledge}.");
            return 1;
        }

        var verifier = new ReplyVerifier();
        var times = QuestionTimes.Of(drafts.Count, at => verifier.Verify(drafts[at], content));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{drafts.Count} replies of {Sentences} sentences: p50 {times.Median:0.00} ms, p99 {times.Slow:0.00} ms"));
        return 0;
    }

    private static DraftReply Draft(ReplyLine[] lines, Dictionary<string, Passage> known)
    {
        var passages = lines.SelectMany(line => line.Passages).Distinct().Take(Sentences).ToList();
        var text = string.Join(' ', lines.Select(line => line.Text.Replace("[1]", $"[{passages.IndexOf(line.Passages[0]) + 1}]", StringComparison.Ordinal)));
        return new DraftReply(text, LanguageTag.Parse(lines[0].Language), [.. passages.Select(id => known[id])]);
    }
}
