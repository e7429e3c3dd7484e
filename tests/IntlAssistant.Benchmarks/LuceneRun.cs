using System.Diagnostics;
using System.Globalization;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Benchmarks;

/// <summary>Asks Apache Lucene the same questions of the same passages, where it is installed.</summary>
/// <remarks>
/// Twice: with Lucene's own analyzer, which leaves more words in a question, and with the very words that this index searches
/// for, so that only the searching differs. The passages come in the order of their ids in both engines.
/// </remarks>
internal static class LuceneRun
{
    private const string Jars = "/usr/share/java";
    private static readonly string[] Parts = ["lucene-core", "lucene-analyzers-common", "lucene-queryparser"];

    /// <summary>Prints Lucene's times and how they compare with <paramref name="ours"/>, or how to get them.</summary>
    public static void Compare(IndexCorpus corpus, IReadOnlyList<int> sizes, IReadOnlyList<QuestionTimes> ours)
    {
        if (ClassPath() is not { } classPath || Java() is not { } java)
        {
            Console.WriteLine("Not compared with Lucene: 'apt-get install default-jdk-headless liblucene8-java' brings what the comparison needs.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("lucene-benchmark-");
        try
        {
            foreach (var analyzer in corpus.Typed is null ? ["words"] : new[] { corpus.Language.Value, "words" })
            {
                Console.WriteLine(analyzer == "words" ? "Lucene, the same words as above:" : $"Lucene, its own analyzer for '{analyzer}':");
                for (var i = 0; i < sizes.Count; i++)
                {
                    var (passages, questions) = Write(corpus, sizes[i], analyzer == "words", folder.FullName);
                    Ask(java, ["--class-path", classPath, Source(), folder.FullName, passages, questions, analyzer, .. Numbers(sizes[i])], ours[i]);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Numbers(int size) =>
        new[] { QuestionTimes.Top, QuestionTimes.Warmings, QuestionTimes.Rounds, size }.Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static string? ClassPath()
    {
        var jars = Parts.Select(part => Directory.Exists(Jars) ? Directory.GetFiles(Jars, part + "-8*.jar").FirstOrDefault() : null).ToList();
        return jars.Contains(null) ? null : string.Join(Path.PathSeparator, jars);
    }

    private static string? Java() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => File.Exists(Path.Combine(folder, "javac")))
        .Select(folder => Path.Combine(folder, "java")).FirstOrDefault(File.Exists);

    private static string Source() => Path.Combine(AppContext.BaseDirectory, "lucene", "LuceneBenchmark.java");

    private static void Ask(string java, string[] arguments, QuestionTimes ours)
    {
        using var process = Process.Start(new ProcessStartInfo(java, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{java} did not start.");
        foreach (var line in ReadLines(process.StandardOutput))
        {
            var figures = Array.ConvertAll(line.Split('\t'), figure => double.Parse(figure, CultureInfo.InvariantCulture));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{figures[0],9:N0} passages: p50 {figures[1]:0.000}, p99 {figures[2]:0.000}; built in {figures[3]:N0}, {figures[4]:N0} MB of files; this index takes {ours.Median / figures[1]:0.00} and {ours.Slow / figures[2]:0.00} of that time"));
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Lucene's part ended with code {process.ExitCode}; see above.");
        }
    }

    private static IEnumerable<string> ReadLines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static (string Passages, string Questions) Write(IndexCorpus corpus, int size, bool words, string folder)
    {
        var (passages, questions) = (Path.Combine(folder, "passages"), Path.Combine(folder, "questions"));
        File.WriteAllLines(passages, corpus.Distinct(size).Select(passage => words ? Words(passage, corpus) : OneLine(passage.Text)));
        File.WriteAllLines(questions, words ? corpus.Questions.Select(Words) : corpus.Typed!.Select(OneLine)); // Typed, where not only words are asked for.
        return (passages, questions);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Words(Passage passage, IndexCorpus corpus)
    {
        var language = passage.Page.Language;
        string[] texts = [passage.Page.Title, .. passage.HeadingPath, .. passage.Questions, passage.Text];
        return string.Join(' ', texts.SelectMany(text =>
        {
            var tokens = Analyzers.For(language).Analyze(text);
            return tokens.Where(token => !token.IsFunctionWord).Select(token => token.Term)
                .Concat(corpus.Thesaurus.Mentions(tokens, language).Select(mention => mention.Concept.Id.Term));
        }));
    }

    /// <summary>Clauses apart by tabs, alternatives by spaces, each with its weight after the last '^'.</summary>
    private static string Words(IReadOnlyList<QueryClause> question) => string.Join('\t', question.Select(clause => string.Join(
        ' ', clause.Alternatives.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Text}^{term.Weight * clause.Weight}")))));
}
