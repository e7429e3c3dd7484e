using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Dialogue;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>Runs a passage set through retrieval and ranking and measures what was found.</summary>
public static class PassageEvaluation
{
    private const int Depth = 10;

    /// <summary>Runs all lines of a set.</summary>
    /// <param name="content">The passages: see <see cref="Content"/>.</param>
    /// <param name="lines">The questions.</param>
    /// <param name="model">The learned numbers.</param>
    /// <param name="vectors">What finds passages by their meaning; <see cref="NoVectors"/> for nothing.</param>
    /// <param name="progress">Told how many lines are done; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static async Task<PassageReport> RunAsync(
        KnowledgeSnapshot content,
        IReadOnlyList<PassageLine> lines,
        AnswerModel model,
        IPassageVectors vectors,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var search = new PassageSearch(content, model, new AnsweringOptions(), DateOnly.FromDateTime(DateTime.UnixEpoch));
        var results = new List<PassageResult>(lines.Count);
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(await AskAsync(search, vectors, line, cancellationToken).ConfigureAwait(false));
            progress?.Report(results.Count);
        }

        return new PassageReport(Summarise(results, lines), results);
    }

    private static async Task<PassageResult> AskAsync(PassageSearch search, IPassageVectors vectors, PassageLine line, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var near = await vectors.NearestAsync(line.Question, Depth, cancellationToken).ConfigureAwait(false);
        var (ranked, confidence, found) = search.Search(line.Question, LanguageTag.Parse(line.Language), Depth, near);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        List<string> ids = [.. ranked.Select(passage => passage.Page.Title)];
        return new PassageResult(line.Id, ids, confidence, found, elapsed, ids.Count > 0 && ids[0] == line.Passage);
    }

    /// <summary>The passages of a set as content: each a page of its own, titled with its id.</summary>
    /// <exception cref="FormatException">The file is not a map of passage ids to texts.</exception>
    public static KnowledgeSnapshot Content(
        string passagesFile, LanguageTag language, IThesaurus thesaurus, DialogueBook dialogue, CancellationToken cancellationToken)
    {
        var passages = Texts(passagesFile).Select((entry, number) => PassageOf(entry.Key, entry.Value, number, language)).ToList();
        var index = new PassageIndex();
        return new KnowledgeSnapshot
        {
            Revision = "",
            Pages = [.. passages.Select(passage => passage.Page)],
            Passages = passages,
            Thesaurus = thesaurus,
            Dialogue = dialogue,
            Index = index.Update(passages, thesaurus, cancellationToken),
        };
    }

    private static Dictionary<string, string> Texts(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, EvaluationJson.Default.DictionaryStringString)
                ?? throw new FormatException($"{file}: the file is 'null'; write one JSON object that maps passage ids to texts.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{file}: {fault.Message} Write one JSON object that maps passage ids to texts.", fault);
        }
    }

    private static Passage PassageOf(string id, string text, int number, LanguageTag language)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{number}");
        var page = new Page { Id = new PageId(name), Title = id, Language = language, Body = text, File = name, Revision = name };
        return new Passage
        {
            Id = new PassageId(name),
            Page = page,
            Text = text,
            Blocks = [new PassageBlock.Paragraph(new TextSpan(0, text.Length), SentenceSplitter.Split(text, language))],
            Revision = name,
        };
    }

    private static PassageSummary Summarise(List<PassageResult> results, IReadOnlyList<PassageLine> lines)
    {
        var ranks = results.Zip(lines).Where(pair => pair.Second.Passage is not null)
            .Select(pair => Rank(pair.First.Ranked, pair.Second.Passage!)).ToList();
        var times = results.Select(result => result.Milliseconds).Order().ToList();
        return new PassageSummary(
            results.Count,
            ranks.Count(rank => rank == 1) / (double)Math.Max(1, ranks.Count),
            ranks.Count(rank => rank is >= 1 and <= 5) / (double)Math.Max(1, ranks.Count),
            ranks.Select(rank => rank > 0 ? 1.0 / rank : 0).DefaultIfEmpty(0).Average(),
            RiskCoverage.Area(results.Select(result => (result.Confidence, result.Right))),
            RiskCoverage.Area(results.Select(result => (result.Found, result.Right))),
            OfficeEvaluation.Quantile(times, 0.5),
            OfficeEvaluation.Quantile(times, 0.99));
    }

    // From 1; 0 when it is not among those found.
    private static int Rank(IReadOnlyList<string> ranked, string passage)
    {
        for (var index = 0; index < ranked.Count; index++)
        {
            if (ranked[index] == passage)
            {
                return index + 1;
            }
        }

        return 0;
    }
}
