using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;
using IntlAssistant.Knowledge.Vocabulary;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Puts right what was mistyped: a word that neither the content nor the field nor everyday speech knows, and that is close to one that they do.</summary>
internal sealed class SpellingMender
{
    // Among short words too many are a letter away from each other: "dorm" and "form".
    private const int ShortestMended = 5;

    // Up to this length a slip in the first letter is likelier another word.
    private const int ShortWord = 7;

    // A word of the field is likelier meant than one that the content has once.
    private const int FieldFrequency = 3;

    private static readonly LanguageTag German = LanguageTag.Parse("de");

    private readonly KnowledgeSnapshot knowledge;
    private readonly ConcurrentDictionary<LanguageTag, Lazy<Known>> known = new();
    private readonly ConcurrentDictionary<LanguageTag, Lazy<FieldWords>> field;

    /// <summary>Knows the words of a state of the content, once they are asked for.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="earlier">The mender of another state of it: the field's words are mostly the same.</param>
    public SpellingMender(KnowledgeSnapshot knowledge, SpellingMender? earlier = null)
    {
        this.knowledge = knowledge;
        field = earlier is not null && ReferenceEquals(earlier.knowledge.Thesaurus, knowledge.Thesaurus) && ReferenceEquals(earlier.knowledge.Dialogue, knowledge.Dialogue)
            ? earlier.field
            : new();
    }

    /// <summary>The text with mistyped words replaced by the likeliest known ones.</summary>
    public MendedText Mend(string text, LanguageTag language)
    {
        var words = known.GetOrAdd(language, tag => new Lazy<Known>(() => Build(tag))).Value;
        StringBuilder? mended = null;
        var spans = new List<TextSpan>();
        var copied = 0;
        foreach (var token in Analyzers.For(language).Analyze(text))
        {
            if (token.Span.Start >= copied && Correction(words, token, IsWrittenAsName(text, token.Span, language)) is { } correction)
            {
                mended ??= new StringBuilder(text.Length);
                mended.Append(text, copied, token.Span.Start - copied);
                spans.Add(new TextSpan(mended.Length, correction.Length));
                mended.Append(correction);
                copied = token.Span.End;
            }
        }

        return mended is null ? new MendedText(text, []) : new MendedText(mended.Append(text, copied, text.Length - copied).ToString(), spans);
    }

    private string? Correction(Known words, Token token, bool isName)
    {
        if (token.IsFunctionWord || token.Surface.Length < ShortestMended || IsKnown(words, token))
        {
            return null;
        }

        return words.Corrector.Suggest(token.Surface, 2)
            .FirstOrDefault(word => (token.Surface.Length >= ShortWord || word[0] == token.Surface[0]) && (!isName || words.Names.Contains(word)));
    }

    // A capital amid a sentence makes a name: "Leeds" is no slip for "leads". German writes every noun so.
    private static bool IsWrittenAsName(string text, TextSpan span, LanguageTag language) =>
        language != German
        && char.IsUpper(text[span.Start])
        && span.Of(text).Any(char.IsLower)
        && text[..span.Start].TrimEnd() is { Length: > 0 } before
        && before[^1] is not ('.' or '!' or '?' or ':' or '\n');

    // Another form of a known word is no slip, nor is what is said every day: "several" is not "Senegal".
    private bool IsKnown(Known words, Token token) =>
        words.Terms.Contains(token.Term)
        || knowledge.Index.DocumentFrequency(token.Term) > 0
        || words.Commonness.Of(token.Term) > 0;

    private Known Build(LanguageTag language)
    {
        var words = field.GetOrAdd(language, tag => new Lazy<FieldWords>(() => FieldWords.Of(knowledge, tag))).Value;
        return new Known(
            new SpellingCorrector(knowledge.Index.Vocabulary().Concat(words.Surfaces.Select(surface => (surface, FieldFrequency)))),
            words.Terms,
            words.Names,
            WordCommonness.For(language));
    }

    private sealed record Known(SpellingCorrector Corrector, FrozenSet<string> Terms, FrozenSet<string> Names, WordCommonness Commonness);

    /// <summary>The words of the concepts and phrases in one language and, as they are said everywhere, those of English concepts.</summary>
    private sealed record FieldWords(IReadOnlyList<string> Surfaces, FrozenSet<string> Terms, FrozenSet<string> Names)
    {
        public static FieldWords Of(KnowledgeSnapshot knowledge, LanguageTag language)
        {
            var analyzer = Analyzers.For(language);
            var names = knowledge.Thesaurus.Concepts
                .Where(concept => concept.Kind is ConceptKind.Name or ConceptKind.Place)
                .SelectMany(concept => WordsOf(concept, language))
                .SelectMany(analyzer.Analyze)
                .Select(token => token.Surface);
            var tokens = knowledge.Thesaurus.Concepts
                .SelectMany(concept => WordsOf(concept, language))
                .Concat(knowledge.Dialogue.Intents.Values.SelectMany(languages => languages.GetValueOrDefault(language, [])))
                .SelectMany(analyzer.Analyze)
                .ToList();
            return new FieldWords(
                [.. tokens.Select(token => token.Surface)],
                tokens.Select(token => token.Term).ToFrozenSet(StringComparer.Ordinal),
                names.ToFrozenSet(StringComparer.Ordinal));
        }

        private static IEnumerable<string> WordsOf(Concept concept, LanguageTag language) =>
            concept.Words.GetValueOrDefault(language, []).Concat(concept.Words.GetValueOrDefault(LanguageTag.English, []));
    }
}
