using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;

using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Field;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Reading;

/// <summary>What answering derives from one state of the content, made once for it: phrases, spellings, and passages as they are first needed.</summary>
internal sealed class ContentReading
{
    // As long as someone holds a state of the content, it is read once for all who answer, group and look up on it.
    private static readonly ConditionalWeakTable<KnowledgeSnapshot, Lazy<ContentReading>> Known = [];

    // A name that more of the sections speak of is everybody's; so many sections tell.
    private const double CommonName = 0.1;
    private const int SectionsThatTell = 500;

    private readonly ConcurrentDictionary<PassageId, ReadPassage> passages = new();
    private readonly PassageReader reader;
    private readonly FrozenDictionary<string, PassageId> sections;
    private readonly ILookup<PageId, Passage> pages;
    private readonly List<Wording> asked;

    /// <summary>Prepares a reading of its own of a state of the content, for what tries other meanings on it; <see cref="Of"/> is for all else.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="meanings">What words mean in the field.</param>
    public ContentReading(KnowledgeSnapshot knowledge, FieldVectors? meanings)
        : this(knowledge, null, meanings)
    {
    }

    private ContentReading(KnowledgeSnapshot knowledge, ContentReading? earlier, FieldVectors? meanings)
    {
        var sameWords = earlier is not null && ReferenceEquals(earlier.Knowledge.Thesaurus, knowledge.Thesaurus) ? earlier : null;
        Knowledge = knowledge;
        reader = sameWords?.reader ?? new PassageReader(knowledge.Thesaurus);
        HasQuestions = EditedQuestions.Has(knowledge);
        Field = HasQuestions ? null : new FieldReading(knowledge, meanings ?? FieldVectors.Default, earlier?.Field);
        Letters = HasQuestions ? null : new LetterReading(knowledge, earlier?.Letters);
        Dialogue = DialogueMatcher.Of(knowledge.Dialogue);
        Languages = knowledge.Pages.Select(page => page.Language).ToFrozenSet();
        Relatives = new Relatives(knowledge.Index.Vocabulary().Select(word => word.Surface));
        Mender = new SpellingMender(knowledge, earlier?.Mender);
        Names = knowledge.Index.Vocabulary().Select(word => word.Surface)
            .GroupBy(Transliteration.LatinKey, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .ToFrozenDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group], StringComparer.Ordinal);
        asked = Asked(sameWords?.Languages.SetEquals(Languages) is true ? sameWords : null);
        var sameAsked = sameWords is not null && asked.Select(Identity).SequenceEqual(sameWords.asked.Select(Identity)) ? sameWords : null;
        Wordings = sameAsked?.Wordings ?? new WordingIndex(asked);
        Classifier = sameAsked?.Classifier ?? new SectionClassifier(asked);
        Kinship = sameAsked?.Kinship ?? new SectionKinship(asked, Classifier);
        Twins = new Twins(knowledge.Passages);
        pages = knowledge.Passages.Where(IsSection).ToLookup(passage => passage.Page.Id);
        sections = knowledge.Passages
            .Where(passage => IsSection(passage) && passage.HeadingPath.Count > 0)
            .GroupBy(SectionName.Heading, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.First().Id, StringComparer.OrdinalIgnoreCase);
        Narrower = sameWords?.Narrower ?? knowledge.Thesaurus.Concepts
            .SelectMany(concept => concept.Broader.Select(broader => (broader, concept.Id)))
            .ToLookup(pair => pair.broader, pair => pair.Id);
        Headwords = sameWords?.Languages.SetEquals(Languages) is true ? sameWords.Headwords : Languages
            .SelectMany(language => knowledge.Thesaurus.Concepts.SelectMany(concept => HeadwordsOf(concept, language)
                .Select(word => (concept.Id, Language: language, word.Term, word.IsPart))))
            .ToLookup(word => word.Id, word => (word.Language, word.Term, word.IsPart));
        TakeOver(sameWords);
        CommonNames = FindCommonNames();
    }

    /// <summary>The content.</summary>
    public KnowledgeSnapshot Knowledge { get; }

    /// <summary>Whether its editors tell how people ask.</summary>
    public bool HasQuestions { get; }

    /// <summary>What it is about; <see langword="null"/> where its editors tell how people ask, which says more.</summary>
    public FieldReading? Field { get; }

    /// <summary>What it is written with; <see langword="null"/> where its editors tell how people ask, whose wordings are compared instead.</summary>
    public LetterReading? Letters { get; }

    /// <summary>The dialogue file's phrases.</summary>
    public DialogueMatcher Dialogue { get; }

    /// <summary>The languages that pages are written in.</summary>
    public FrozenSet<LanguageTag> Languages { get; }

    /// <summary>The content's words by how they begin.</summary>
    public Relatives Relatives { get; }

    /// <summary>Puts right what was mistyped.</summary>
    public SpellingMender Mender { get; }

    /// <summary>The content's words by how they sound in Latin letters.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>> Names { get; }

    /// <summary>The names, as the content's index has them, that stand everywhere in it: the office's own, its city and its country.</summary>
    public FrozenSet<TermKey> CommonNames { get; }

    /// <summary>The ways of asking that editors name, by their letters.</summary>
    public WordingIndex Wordings { get; }

    /// <summary>What they teach of what a question asks for.</summary>
    public SectionClassifier Classifier { get; }

    /// <summary>What they teach of which sections are asked for alike.</summary>
    public SectionKinship Kinship { get; }

    /// <summary>The sections that say the same on several pages.</summary>
    public Twins Twins { get; }

    /// <summary>From a concept to those that belong to it.</summary>
    public ILookup<ConceptId, ConceptId> Narrower { get; }

    /// <summary>From a concept to the usual words for it in each of the content's languages, by themselves or part of a phrase.</summary>
    public ILookup<ConceptId, (LanguageTag Language, string Term, bool IsPart)> Headwords { get; }

    /// <summary>The reading of a state of the content: the same one for the same state.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="earlier">The reading of another state of it, from which is taken over what is the same in both; may be missing.</param>
    public static ContentReading Of(KnowledgeSnapshot knowledge, ContentReading? earlier = null)
    {
        try
        {
            return Known.GetValue(knowledge, _ => new Lazy<ContentReading>(() => new ContentReading(knowledge, earlier, null))).Value;
        }
        catch
        {
            Known.Remove(knowledge); // What went wrong once, for want of memory say, would go wrong for every visitor until the next edit.
            throw;
        }
    }

    /// <summary>The section that a text names word for word, as the assistant names it: "Visa: Documents"; <see langword="null"/> for any other text.</summary>
    public PassageId? SectionNamed(string text) => sections.TryGetValue(text.Trim(), out var section) ? section : null;

    /// <summary>What of a page can be quoted, in order.</summary>
    public IEnumerable<Passage> PassagesOf(PageId page) => pages[page];

    /// <summary>A passage with its words read.</summary>
    public ReadPassage Read(Passage passage) => passages.GetOrAdd(passage.Id, _ => reader.Read(passage));

    /// <summary>The ways of asking that editors name. An edit leaves most of them as they were.</summary>
    private List<Wording> Asked(ContentReading? sameWords)
    {
        var known = sameWords?.asked.DistinctBy(wording => wording.Text, StringComparer.Ordinal)
            .ToDictionary(wording => wording.Text, wording => wording.Concepts, StringComparer.Ordinal);
        return [.. Knowledge.Passages
            .SelectMany(passage => (passage.Kind == PassageKind.HandOver ? [passage.Text] : passage.Questions).Select(text => (Text: text, Passage: passage)))
            .AsParallel().AsOrdered()
            .Select(wording => new Wording(wording.Text, known?.GetValueOrDefault(wording.Text) ?? SpokenConcepts.In(wording.Text, this), wording.Passage))];
    }

    private FrozenSet<TermKey> FindCommonNames()
    {
        List<Passage> sections = [.. pages.SelectMany(page => page)];
        var step = Math.Max(1, sections.Count / SectionsThatTell);
        List<Passage> some = [.. sections.Where((_, place) => place % step == 0)];
        return some.AsParallel().SelectMany(passage => Read(passage).Names)
            .CountBy(name => name)
            .Where(name => name.Value > Math.Max(1, CommonName * some.Count))
            .Select(name => name.Key)
            .ToFrozenSet();
    }

    private static (string Text, PassageId Passage) Identity(Wording wording) => (wording.Text, wording.Passage.Id);

    /// <summary>An edit leaves most passages as they were.</summary>
    private void TakeOver(ContentReading? earlier)
    {
        foreach (var passage in earlier is null ? [] : Knowledge.Passages)
        {
            if (earlier!.passages.TryGetValue(passage.Id, out var read) && ReferenceEquals(read.Passage, passage)) // Without one there is no passage here.
            {
                passages.TryAdd(passage.Id, read);
            }
        }
    }

    private static bool IsSection(Passage passage) => passage is { Kind: PassageKind.Content, Text.Length: > 0 };

    // The words of the phrase that the thesaurus names first, and the first word that stands for the concept alone.
    private static IEnumerable<(string Term, bool IsPart)> HeadwordsOf(Concept concept, LanguageTag language)
    {
        var wordings = concept.Words.GetValueOrDefault(language, []).Select(Analyzers.For(language).Analyze).ToList();
        return wordings.Take(1).Where(tokens => tokens.Count > 1).SelectMany(tokens => tokens).Where(token => !token.IsFunctionWord)
            .Select(token => (token.Term, true))
            .Concat(wordings.Where(tokens => tokens is [{ IsFunctionWord: false }]).Take(1).Select(tokens => (tokens[0].Term, false)));
    }
}
