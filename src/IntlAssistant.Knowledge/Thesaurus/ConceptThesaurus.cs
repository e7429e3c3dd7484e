using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>The concepts that were read from files.</summary>
internal sealed class ConceptThesaurus : IThesaurus
{
    private static readonly LanguageTag AnyOther = LanguageTag.Parse("und");

    private readonly FrozenDictionary<ConceptId, Concept> concepts;
    private readonly FrozenSet<LanguageTag> languages;
    private readonly ConcurrentDictionary<LanguageTag, Lazy<ConceptTrie>> tries = new();

    public ConceptThesaurus(IReadOnlyList<Concept> concepts)
    {
        this.concepts = concepts.ToFrozenDictionary(concept => concept.Id);
        Concepts = concepts;
        languages = concepts.SelectMany(concept => concept.Words.Keys).ToFrozenSet();
        Revision = RevisionOf(concepts);
    }

    /// <summary>No concepts at all.</summary>
    public static ConceptThesaurus Empty { get; } = new([]);

    public string Revision { get; }

    public IReadOnlyCollection<Concept> Concepts { get; }

    public Concept? Find(ConceptId id) => concepts.GetValueOrDefault(id);

    public IReadOnlyList<ConceptMention> Mentions(IReadOnlyList<Token> tokens, LanguageTag language)
    {
        // A language without words of its own has the names alone; one trie serves all of them.
        var known = languages.Contains(language) ? language : AnyOther;
        return tries.GetOrAdd(known, tag => new Lazy<ConceptTrie>(() => Build(tag))).Value.Find(tokens);
    }

    private ConceptTrie Build(LanguageTag language)
    {
        var trie = new ConceptTrie();
        var analyzer = Analyzers.For(language);
        foreach (var concept in Concepts)
        {
            foreach (var words in concept.Words.GetValueOrDefault(language, []))
            {
                trie.Add(concept, words, analyzer, asWritten: false);
            }

            foreach (var words in FromEnglish(concept, language))
            {
                trie.Add(concept, words, analyzer, asWritten: !IsOfAnotherScript(language));
            }
        }

        trie.KeepApart(CommonWordTable.Of(language), analyzer);
        return trie;
    }

    /// <remarks>
    /// In a text of another script an English word can only be English, and visitors mix freely. Among languages of the
    /// same script the same letters may be another word, so only names are taken over.
    /// </remarks>
    private static IEnumerable<string> FromEnglish(Concept concept, LanguageTag language) =>
        language != LanguageTag.English && (concept.Kind == ConceptKind.Name || IsOfAnotherScript(language))
            ? concept.Words.GetValueOrDefault(LanguageTag.English, [])
            : [];

    private static bool IsOfAnotherScript(LanguageTag language) =>
        language.IsRightToLeft || language.Value is "am" or "bg" or "bn" or "el" or "hi" or "hy" or "ja" or "ka" or "kk" or "ko"
            or "mk" or "mn" or "mr" or "ne" or "ru" or "ta" or "tg" or "th" or "uk" or "zh";

    private static string RevisionOf(IReadOnlyList<Concept> concepts)
    {
        using var hash = new ContentHash();
        foreach (var concept in concepts.OrderBy(concept => concept.Id.Value, StringComparer.Ordinal))
        {
            hash.Add(concept.Id.Value)
                .Add(((int)concept.Kind).ToString(CultureInfo.InvariantCulture))
                .Add([.. concept.Broader.Select(broader => broader.Value)]);
            foreach (var (language, words) in concept.Words.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal))
            {
                hash.Add(language.Value).Add(words);
            }
        }

        return hash.ToRevision();
    }
}
