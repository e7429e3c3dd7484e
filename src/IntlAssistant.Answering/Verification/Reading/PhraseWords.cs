using System.Collections.Frozen;
using System.Runtime.CompilerServices;

using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>The content words of what a concept is called in a language, word by word.</summary>
internal static class PhraseWords
{
    private static readonly ConditionalWeakTable<IThesaurus, Dictionary<(ConceptId Concept, LanguageTag Language), FrozenSet<string>>> Known = [];

    /// <summary>The words, as the language's analyzer folds them.</summary>
    public static FrozenSet<string> Of(IThesaurus thesaurus, ConceptId id, LanguageTag language)
    {
        var known = Known.GetOrCreateValue(thesaurus);
        lock (known)
        {
            return known.TryGetValue((id, language), out var words) ? words : known[(id, language)] = Read(thesaurus, id, language);
        }
    }

    private static FrozenSet<string> Read(IThesaurus thesaurus, ConceptId id, LanguageTag language) =>
        (thesaurus.Find(id)?.Words.GetValueOrDefault(language, []) ?? [])
            .SelectMany(phrase => Analyzers.For(language).Analyze(phrase)).Where(token => !token.IsFunctionWord)
            .Select(token => token.Term).ToFrozenSet(StringComparer.Ordinal);
}
