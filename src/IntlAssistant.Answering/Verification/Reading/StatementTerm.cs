using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>A word or phrase of a statement that says something about its subject.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="Words">Its words that are no function words.</param>
/// <param name="Concepts">What it stands for; several when the words have more than one meaning, none for a plain word.</param>
/// <param name="Label">The words as they are written.</param>
internal sealed record StatementTerm(int First, IReadOnlyList<Token> Words, IReadOnlyList<Concept> Concepts, string Label)
{
    /// <summary>What each word of a phrase stands for by itself, in the order of <see cref="Words"/>: "fee" in "application fee"; empty for a single word.</summary>
    public IReadOnlyList<IReadOnlyList<Concept>> Parts { get; init; } = [];

    /// <summary>Whether nearly every page of the content speaks of it: the university, its students. What it is said beside tells nothing.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether it is a word that everybody says every day, and may be meant otherwise: "the answer arrives" is no arrival.</summary>
    public bool IsEveryday { get; init; }

    /// <summary>Whether it is the word that the thesaurus names its concept by; another, a verb say, may be meant otherwise.</summary>
    public bool IsHeadword { get; init; }

    /// <summary>Whether it denies, allows or demands: compared as that, not as a thing.</summary>
    public bool IsMark { get; init; }

    /// <summary>How much it says: 1 for a concept or a rare word, less for what is said every day.</summary>
    public double Weight { get; init; }

    /// <summary>Whether it is written as a name, or is one that the thesaurus knows.</summary>
    public bool IsName { get; init; }

    /// <summary>The segment that it stands in.</summary>
    public int Segment { get; init; }

    /// <summary>The clause that it stands in.</summary>
    public int Clause { get; init; }

    /// <summary>Whether it stands for a concept.</summary>
    public bool IsConcept => Concepts.Count > 0;

    /// <summary>Whether it is a thing, a person or a place: what a number or a rule may belong to.</summary>
    public bool IsEntity => IsName || (IsConcept && !IsGeneric && !IsMark && Concepts.All(concept => concept.Kind is ConceptKind.Topic or ConceptKind.Person or ConceptKind.Name or ConceptKind.Place));
}
