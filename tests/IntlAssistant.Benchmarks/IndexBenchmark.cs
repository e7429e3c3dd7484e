using System.Globalization;
using System.Text.Json;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Benchmarks;

/// <summary>How long the index takes to be built, to take in one changed passage, and to answer; and Lucene on the same passages.</summary>
internal static class IndexBenchmark
{
    public static int Run(string[] args)
    {
        IndexCorpus corpus;
        try
        {
            corpus = IndexCorpus.From([.. args.Where(arg => Size(arg) is null)]);
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or FormatException or JsonException)
        {
            Console.Error.WriteLine(fault.Message);
            return 2;
        }

        var sizes = args.Select(Size).OfType<int>().ToList();
        sizes = sizes.Count == 0 ? [10_000, 100_000] : sizes;
        Console.WriteLine($"{corpus.Name}; {corpus.Questions.Count} questions, top {QuestionTimes.Top}, one thread, milliseconds");
        var ours = sizes.Select(size => Measure(size, corpus)).ToList();
        LuceneRun.Compare(corpus, sizes, ours);
        return 0;
    }

    private static int? Size(string arg) => int.TryParse(arg, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : null;

    private static QuestionTimes Measure(int size, IndexCorpus corpus)
    {
        var passages = corpus.Passages(size);
        new PassageIndex().Update([.. passages.Take(500)], corpus.Thesaurus, CancellationToken.None); // Compiled before it is timed.

        var index = new PassageIndex();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Environment.CpuUsage.TotalTime;
        var build = QuestionTimes.Time(() => index.Update(passages, corpus.Thesaurus, CancellationToken.None));
        processor = Environment.CpuUsage.TotalTime - processor;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;

        var times = QuestionTimes.Of(corpus.Questions.Count, i => index.Snapshot.Search(corpus.Questions[i], QuestionTimes.Top));
        var update = Change(passages, index, corpus);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,9:N0} passages: p50 {times.Median:0.000}, p99 {times.Slow:0.000}; built in {build:N0} ({processor.TotalMilliseconds:N0} of processors), one changed in {update:N0}, {memory / 1048576.0:N0} MB"));
        return times;
    }

    private static double Change(Passage[] passages, PassageIndex index, IndexCorpus corpus)
    {
        var at = passages.Length / 2;
        passages[at] = passages[at] with { Text = "Changed.", Revision = "changed" };
        return QuestionTimes.Time(() => index.Update(passages, corpus.Thesaurus, CancellationToken.None));
    }
}
