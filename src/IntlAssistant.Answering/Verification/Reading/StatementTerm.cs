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
    // A translation writes "the Legal Office", which no page need say: a word that everybody knows is no name.
    private const double UnlistedWord = 0.79;

    /// <summary>What each word of a phrase stands for by itself, in the order of <see cref="Words"/>: "fee" in "application fee"; empty for a single word.</summary>
    public IReadOnlyList<IReadOnlyList<Concept>> Parts { get; init; } = [];

    /// <summary>The language that it is written in.</summary>
    public LanguageTag Language { get; init; } = LanguageTag.English;

    /// <summary>The verb that it is one part of, where the other stands at the end: "anmelden" in "melden Sie sich an"; mostly <see langword="null"/>.</summary>
    public Token? Joined { get; init; }

    /// <summary>Whether it only denies, allows, demands or bounds, and is compared as that: "at least", "required".</summary>
    public bool IsRelation { get; init; }

    /// <summary>What it says in everyday words, by their shipped list: "hand in" says what "submit" says.</summary>
    public IReadOnlyList<Concept> Everyday { get; init; } = [];

    /// <summary>Whether it is a thing for sure: no word of every day, and none that everyday words say too, as "enter" or "sign up".</summary>
    public bool IsThing => IsEntity && !IsEveryday && (IsHeadword || IsName || Everyday.Count == 0);

    /// <summary>Whether it is a thing for sure where the passage may be in another language: a word that everybody knows is no name in a translation.</summary>
    public bool IsThingIn(bool isForeign) => IsThing && (!isForeign || IsConcept || IsKnownAsName);

    /// <summary>Whether its word is none that everybody knows.</summary>
    public bool IsKnownAsName => Weight >= UnlistedWord;

    /// <summary>Whether everyday words may say it: a thing that is called by its own name is that thing and no other.</summary>
    public bool MayBeSaidOtherwise => !IsName && (!IsEntity || (Words.Count == 1 && !IsHeadword));

    /// <summary>Whether nearly every page of the content speaks of it: the university, its students. What it is said beside tells nothing.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether it is the university, its office or its students: whose pages they are and whom they are for, whether a sentence says so or not.</summary>
    public bool IsOfEveryOffice { get; init; }

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
