using System.Globalization;
using System.Text.Json;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Benchmarks;

/// <summary>The passages and questions that the index is measured with.</summary>
internal abstract class IndexCorpus
{
    /// <summary>What it is, for the report.</summary>
    public abstract string Name { get; }

    /// <summary>The questions, as they are put to the index.</summary>
    public abstract IReadOnlyList<IReadOnlyList<QueryClause>> Questions { get; }

    /// <summary>The concepts that are indexed beside the words.</summary>
    public virtual IThesaurus Thesaurus { get; } = new NoConcepts();

    /// <summary>The questions as they are typed, in the language of <see cref="Language"/>; <see langword="null"/> where they are made of words.</summary>
    public virtual IReadOnlyList<string>? Typed => null;

    /// <summary>The language of the passages and questions.</summary>
    public virtual LanguageTag Language => LanguageTag.English;

    /// <summary>The corpus that the arguments name: two files of a passage set, a folder of pages, or none.</summary>
    /// <exception cref="ArgumentException">They name none of these.</exception>
    public static IndexCorpus From(string[] arguments) => arguments switch
    {
        [] => new MadeUp(),
        ["--knowledge", var folder] => new Folder(folder),
        [var passages, var questions] => new PassageSet(passages, questions),
        _ => throw new ArgumentException(
            $"'{string.Join(' ', arguments)}' names no passages; write SET.json SET.jsonl, --knowledge DIR, or nothing for made-up passages."),
    };

    /// <summary>So many passages with ids of their own.</summary>
    public abstract Passage[] Passages(int size);

    /// <summary>The passages that <see cref="Passages"/> repeats, one after the other, until it has as many; all of them where it repeats none.</summary>
    public abstract IReadOnlyList<Passage> Distinct(int size);

    // The copies of a passage stand far from one another, as the passages of one answer do in real content.
    private static Passage[] Repeat(IReadOnlyList<Passage> passages, int size) => [.. Enumerable.Range(0, size).Select(i =>
        passages[i % passages.Count] with { Id = new PassageId(string.Create(CultureInfo.InvariantCulture, $"copy#{i:D8}")) })];

    /// <summary>Three to eight words of a passage, each with another word as its synonym at half the weight.</summary>
    private static List<IReadOnlyList<QueryClause>> QuestionsFrom(IReadOnlyList<Passage> passages)
    {
        var random = new Random(1);
        var questions = new List<IReadOnlyList<QueryClause>>();
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

    /// <summary>The passages of a public set, repeated, and its questions.</summary>
    private sealed class PassageSet : IndexCorpus
    {
        private readonly IReadOnlyList<Passage> passages;
        private readonly IReadOnlyList<PassageLine> lines;

        public PassageSet(string passagesFile, string questionsFile)
        {
            lines = QuestionSet.ReadPassages(questionsFile);
            Language = LanguageTag.Parse(lines[0].Language);
            passages = [.. Read(passagesFile).Select(entry => PassageOf(entry.Key, entry.Value))];
            Name = $"{Path.GetFileName(passagesFile)}: {passages.Count} passages, repeated";
            Questions = [.. lines.Select(line => Analyzers.For(Language).Analyze(line.Question)
                .Where(word => !word.IsFunctionWord).Select(word => new QueryClause(1, [new(word.Term, 1)])).ToList())];
        }

        public override string Name { get; }

        public override IReadOnlyList<IReadOnlyList<QueryClause>> Questions { get; }

        public override IReadOnlyList<string> Typed => [.. lines.Select(line => line.Question)];

        public override LanguageTag Language { get; }

        public override Passage[] Passages(int size) => Repeat(passages, size);

        public override IReadOnlyList<Passage> Distinct(int size) => passages;

        private static Dictionary<string, string> Read(string file)
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
        }

        private Passage PassageOf(string id, string text) => new()
        {
            Id = new PassageId(id),
            Page = new Page { Id = new PageId(id), Title = "", Language = Language, Body = text, File = id, Revision = "" },
            Text = text,
            Blocks = [],
            Revision = id,
        };
    }

    /// <summary>The passages of a folder, repeated.</summary>
    private sealed class Folder(string folder) : IndexCorpus
    {
        private readonly KnowledgeSnapshot content = KnowledgeLoader.Load(folder);

        public override string Name => $"{folder}: {content.Passages.Count} passages, repeated";

        public override IReadOnlyList<IReadOnlyList<QueryClause>> Questions => field ??= QuestionsFrom(content.Passages);

        public override IThesaurus Thesaurus => content.Thesaurus;

        public override Passage[] Passages(int size) => Repeat(content.Passages, size);

        public override IReadOnlyList<Passage> Distinct(int size) => content.Passages;
    }

    /// <summary>Made-up passages, none like another.</summary>
    private sealed class MadeUp : IndexCorpus
    {
        public override string Name => "made-up passages, none like another";

        public override IReadOnlyList<IReadOnlyList<QueryClause>> Questions => field ??= QuestionsFrom(Passages(10_000));

        public override Passage[] Passages(int size) => MadeUpPassages.Make(size);

        public override IReadOnlyList<Passage> Distinct(int size) => Passages(size);
    }

    private sealed class NoConcepts : IThesaurus
    {
        public string Revision => "";

        public IReadOnlyCollection<Concept> Concepts => [];

        public Concept? Find(ConceptId id) => null;

        public IReadOnlyList<ConceptMention> Mentions(IReadOnlyList<Token> tokens, LanguageTag language) => [];
    }
}
