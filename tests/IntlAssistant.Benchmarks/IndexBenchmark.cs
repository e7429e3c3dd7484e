using System.Diagnostics;
using System.Globalization;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Benchmarks;

/// <summary>How long the index takes to be built, to take in one changed passage, and to answer.</summary>
internal static class IndexBenchmark
{
    private const int Rounds = 10;
    private const int Top = 10;

    public static int Run(string[] args)
    {
        var folder = Array.IndexOf(args, "--knowledge") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var sizes = args.Where(arg => int.TryParse(arg, CultureInfo.InvariantCulture, out _)).Select(int.Parse).DefaultIfEmpty().ToList();
        foreach (var size in sizes is [0] ? [10_000, 100_000] : sizes)
        {
            Measure(size, folder is null ? null : KnowledgeLoader.Load(folder));
        }

        return 0;
    }

    private static void Measure(int size, KnowledgeSnapshot? content)
    {
        var thesaurus = content?.Thesaurus ?? new NoConcepts();
        var passages = content is null ? MadeUp(size) : Repeated(content.Passages, size);
        new PassageIndex().Update([.. passages.Take(500)], thesaurus, CancellationToken.None); // Compiled before it is timed.

        var index = new PassageIndex();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Environment.CpuUsage.TotalTime;
        var build = Time(() => index.Update(passages, thesaurus, CancellationToken.None));
        processor = Environment.CpuUsage.TotalTime - processor;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        passages[size / 2] = passages[size / 2] with { Text = "Changed.", Revision = "changed" };
        var update = Time(() => index.Update(passages, thesaurus, CancellationToken.None));

        // The best of several rounds for each question: other programs on the machine only ever add.
        var questions = QuestionsFrom(passages);
        var times = Enumerable.Repeat(double.MaxValue, questions.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < questions.Count; i++)
            {
                times[i] = Math.Min(times[i], Time(() => index.Snapshot.Search(questions[i], Top)));
            }
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size,9:N0} passages: built in {build:N0} ms ({processor.TotalMilliseconds:N0} ms of processors), one changed in {update:N0} ms, {memory / 1048576:N0} MB; a query p50 {times[times.Length / 2]:0.000} ms, p99 {times[times.Length * 99 / 100]:0.000} ms"));
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Three to eight words of a passage, each with another word as its synonym at half the weight.</summary>
    private static List<List<QueryClause>> QuestionsFrom(List<Passage> passages)
    {
        var random = new Random(1);
        var questions = new List<List<QueryClause>>();
        while (questions.Count < 200)
        {
            var passage = passages[random.Next(passages.Count)];
            var words = Analyzers.For(passage.Page.Language).Analyze(passage.Text).Where(word => !word.IsFunctionWord).ToList();
            if (words.Count >= 8)
            {
                questions.Add([.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => new QueryClause(
                    1, [new(words[random.Next(words.Count)].Term, 1), new(words[random.Next(words.Count)].Term, 0.5f)]))]);
            }
        }

        return questions;
    }

    private static List<Passage> Repeated(IReadOnlyList<Passage> passages, int size) => [.. Enumerable.Range(0, size).Select(i =>
        passages[i % passages.Count] with { Id = new PassageId(string.Create(CultureInfo.InvariantCulture, $"{passages[i % passages.Count].Id}-copy-{i}")) })];

    /// <summary>Passages of about a hundred words, which are as unevenly frequent as those of a language.</summary>
    private static List<Passage> MadeUp(int size)
    {
        // The most frequent words of a language are function words, which are not indexed: the others begin below them.
        const double First = 30;
        const double Last = 40_000;
        string[] syllables = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo"];
        var random = new Random(size);
        var page = new Page { Id = new PageId("made-up"), Title = "Made up", Body = "", File = "pages/made-up.md", Revision = "" };
        return [.. Enumerable.Range(0, size).Select(i => new Passage
        {
            Id = new PassageId(string.Create(CultureInfo.InvariantCulture, $"made-up#{i:D8}")),
            Page = page,
            HeadingPath = [Text(3)],
            Questions = [Text(6)],
            Text = Text(random.Next(50, 150)),
            Blocks = [],
            Revision = i.ToString(CultureInfo.InvariantCulture),
        })];

        string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Word((int)(First * Math.Pow(Last / First, random.NextDouble())))));

        string Word(int number)
        {
            var word = "";
            for (var rest = number; rest > 0; rest /= syllables.Length)
            {
                word += syllables[rest % syllables.Length];
            }

            return word + "k";
        }
    }

    private sealed class NoConcepts : IThesaurus
    {
        public string Revision => "";

        public IReadOnlyCollection<Concept> Concepts => [];

        public Concept? Find(ConceptId id) => null;

        public IReadOnlyList<ConceptMention> Mentions(IReadOnlyList<Token> tokens, LanguageTag language) => [];
    }
}
