using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>The terms of a piece of a passage, to tell which terms of a reply stand there too.</summary>
/// <param name="thesaurus">The concepts, for what is wider than what.</param>
internal sealed class TermBag(IThesaurus thesaurus)
{
    // As far as answering's own relatives of a word go.
    private const int ShortestBeginning = 4;
    private const double ShareOfBeginning = 0.6;
    private const int ShortestPart = 5;
    private const int ShortestSound = 4;
    private const double ShareOfSound = 0.7;
    private const int ShortestFrame = 4;

    // "Decision" and "decides" begin alike.
    private const int ShortestFamily = 4;

    private const double NearWord = 0.9;
    private const double NearConcept = 0.7;
    private const double InOtherWords = 0.6;

    // A word that says less is part of anything's name.
    private const double LeastOfWord = 0.4;

    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> surfaces = new(StringComparer.Ordinal);
    private readonly HashSet<ConceptId> concepts = [];
    private readonly HashSet<ConceptId> wider = [];
    private readonly HashSet<ConceptId> everyday = [];
    private readonly HashSet<(ConceptId Meaning, string Beginning)> families = [];
    private readonly HashSet<string> sounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> romanised = new(StringComparer.Ordinal);

    /// <summary>Adds terms, with all that is wider than their concepts: a passage about Spain speaks of Europe.</summary>
    public TermBag Add(IEnumerable<StatementTerm> terms)
    {
        foreach (var term in terms)
        {
            foreach (var concept in term.Concepts)
            {
                concepts.Add(concept.Id);
                AddWider(concept.Id);
            }

            foreach (var part in term.Parts.SelectMany(part => part))
            {
                concepts.Add(part.Id);
            }

            everyday.UnionWith(term.Everyday.Select(concept => concept.Id));
            families.UnionWith(FamiliesOf(term));
            if (term.Joined is { } verb)
            {
                stems.Add(verb.Term);
                surfaces.Add(verb.Surface);
            }

            foreach (var word in term.Words)
            {
                stems.Add(word.Term);
                surfaces.Add(word.Surface);
                if (Romanisation.Of(word.Surface) is { Length: >= ShortestBeginning } name)
                {
                    romanised.Add(name);
                }

                if (Transliteration.LatinKey(word.Surface) is { Length: > 0 } key)
                {
                    sounds.Add(key);
                }
            }
        }

        return this;
    }

    /// <summary>An empty bag that knows the same concepts.</summary>
    public TermBag Like() => new(thesaurus);

    /// <summary>Adds every word of a statement, function words too, which another language's analyzer may take for content.</summary>
    public TermBag Add(Statement statement)
    {
        surfaces.UnionWith(statement.Tokens.Select(token => token.Surface));
        stems.UnionWith(statement.Tokens.Select(token => token.Term));
        everyday.UnionWith(statement.Everyday.Select(mention => mention.Concept.Id));
        return Add(statement.Terms);
    }

    /// <summary>Whether a term stands here: its concept or a narrower one, its words, or a name that sounds the same.</summary>
    /// <param name="term">The term.</param>
    /// <param name="isForeign">Whether it is of another language than the passage.</param>
    public bool Covers(StatementTerm term, bool isForeign) => Nearness(term, isForeign) > 0;

    /// <summary>How near it stands here: 1 for the same, less for a narrower concept or a relative, 0 for not at all.</summary>
    public double Nearness(StatementTerm term, bool isForeign)
    {
        if (term.Concepts.Any(concept => concepts.Contains(concept.Id)) || (term.Joined is { } verb && Has(verb, isForeign)) || term.Words.All(word => stems.Contains(word.Term) || surfaces.Contains(word.Surface)))
        {
            return 1;
        }

        return term.Words.Index().All(word => Has(word.Item, isForeign) || (word.Index < term.Parts.Count && term.Parts[word.Index].Any(part => concepts.Contains(part.Id) || (term.Words.Count > 1 && part.IsOfEveryOffice())))) ? NearWord
            : term.Concepts.Any(concept => wider.Contains(concept.Id)) ? NearConcept
            : isForeign && IsWordOfConcept(term) ? NearConcept
            : (term.MayBeSaidOtherwise && term.Everyday.Any(concept => everyday.Contains(concept.Id))) || FamiliesOf(term).Any(families.Contains) ? InOtherWords
            : 0;
    }

    /// <summary>Whether a word is one of those by which a language names something that is named here: "Tehran" in the university's name.</summary>
    public bool Names(StatementTerm term, LanguageTag language) => concepts.Select(thesaurus.Find).OfType<Concept>()
        .Where(concept => concept.Kind == ConceptKind.Name)
        .SelectMany(concept => concept.Words.GetValueOrDefault(language, []))
        .Any(words => Analyzers.For(language).Analyze(words) is var parts && parts.Count > 1 && term.Words.All(word => parts.Any(part => part.Term == word.Term)));

    // In a translation, one word of what a thing that stands here is called in the sentence's language: "rent" for a house that is rented.
    private bool IsWordOfConcept(StatementTerm term) => !term.IsName && term.Words is [{ } word] && term.Weight >= LeastOfWord
        && concepts.Any(id => PhraseWords.Of(thesaurus, id, term.Language).Contains(word.Term));

    /// <summary>Whether something stands here that says this in everyday words.</summary>
    public bool Says(ConceptId meaning) => everyday.Contains(meaning);

    // Words that say the same and begin alike are of one family: what is decided is the decision.
    private static IEnumerable<(ConceptId Meaning, string Beginning)> FamiliesOf(StatementTerm term) =>
        term.IsName || term.Words is not [{ Surface.Length: >= ShortestFamily } word] ? [] : term.Everyday.Select(meaning => (meaning.Id, word.Surface[..ShortestFamily]));

    private bool Has(Token word, bool isForeign) =>
        stems.Contains(word.Term) || surfaces.Contains(word.Surface)
        || HasRelative(word.Surface)
        || (isForeign && IsRomanised(word.Surface))
        || (isForeign && Transliteration.LatinKey(word.Surface) is { Length: > 0 } key && (sounds.Contains(key) || (key.Length >= ShortestSound && sounds.Any(other => SoundsLike(key, other)))));

    // "Киров" for "Kirov", in whichever case.
    private bool IsRomanised(string surface) => Romanisation.Of(surface) is { Length: >= ShortestBeginning } name
        && romanised.Any(other => Romanisation.AreAlike(name, other));

    // The same name with another ending.
    private static bool SoundsLike(string one, string other) =>
        (one.AsSpan().CommonPrefixLength(other) is var shared && shared >= ShortestSound && shared >= ShareOfSound * Math.Max(one.Length, other.Length))
        || (Consonants(one) is { Length: >= ShortestFrame } frame && frame == Consonants(other));

    // What is left of a name in every script: some write no vowels, and Russian has no h.
    private static string Consonants(string key) => string.Concat(key.Where(letter => !"aeiouy".Contains(letter, StringComparison.Ordinal)).Select(letter => letter == 'g' ? 'h' : letter));

    private bool HasRelative(string surface)
    {
        if (surface.Length < ShortestBeginning || char.IsAsciiDigit(surface[0]))
        {
            return false;
        }

        foreach (var other in surfaces)
        {
            if (IsRelative(surface, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRelative(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return (shared >= ShortestBeginning && shared >= ShareOfBeginning * Math.Max(one.Length, other.Length))
            || (Math.Min(one.Length, other.Length) >= ShortestPart && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)));
    }

    private void AddWider(ConceptId id)
    {
        foreach (var broader in thesaurus.Find(id)?.Broader ?? [])
        {
            if (wider.Add(broader))
            {
                AddWider(broader);
            }
        }
    }
}
