using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>The domain's concepts and where their words stand in a text.</summary>
/// <remarks>Immutable; safe to use from many threads.</remarks>
public interface IThesaurus
{
    /// <summary>A hash of all concepts and words, in lower-case hexadecimal: 16 characters.</summary>
    string Revision { get; }

    /// <summary>All concepts.</summary>
    IReadOnlyCollection<Concept> Concepts { get; }

    /// <summary>The concept of that name; <see langword="null"/> when there is none.</summary>
    Concept? Find(ConceptId id);

    /// <summary>The concepts in a text, longest words first where two overlap, in the order of the text.</summary>
    /// <param name="tokens">The text as the analyzer of <paramref name="language"/> gives it.</param>
    /// <param name="language">The language whose words are looked for.</param>
    IReadOnlyList<ConceptMention> Mentions(IReadOnlyList<Token> tokens, LanguageTag language);
}
