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

    private const double NearWord = 0.9;
    private const double NearConcept = 0.7;

    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> surfaces = new(StringComparer.Ordinal);
    private readonly HashSet<ConceptId> concepts = [];
    private readonly HashSet<ConceptId> wider = [];
    private readonly HashSet<string> sounds = new(StringComparer.Ordinal);

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

            foreach (var word in term.Words)
            {
                stems.Add(word.Term);
                surfaces.Add(word.Surface);
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
        return Add(statement.Terms);
    }

    /// <summary>Whether a term stands here: its concept or a narrower one, its words, or a name that sounds the same.</summary>
    /// <param name="term">The term.</param>
    /// <param name="isForeign">Whether it is of another language than the passage.</param>
    public bool Covers(StatementTerm term, bool isForeign) => Nearness(term, isForeign) > 0;

    /// <summary>How near it stands here: 1 for the same, less for a narrower concept or a relative, 0 for not at all.</summary>
    public double Nearness(StatementTerm term, bool isForeign)
    {
        if (term.Concepts.Any(concept => concepts.Contains(concept.Id)) || term.Words.All(word => stems.Contains(word.Term) || surfaces.Contains(word.Surface)))
        {
            return 1;
        }

        return term.Words.Index().All(word => Has(word.Item, isForeign) || (word.Index < term.Parts.Count && term.Parts[word.Index].Any(part => concepts.Contains(part.Id)))) ? NearWord
            : term.Concepts.Any(concept => wider.Contains(concept.Id)) ? NearConcept
            : 0;
    }

    private bool Has(Token word, bool isForeign) =>
        stems.Contains(word.Term) || surfaces.Contains(word.Surface)
        || HasRelative(word.Surface)
        || (isForeign && Transliteration.LatinKey(word.Surface) is { Length: > 0 } key && (sounds.Contains(key) || (key.Length >= ShortestSound && sounds.Any(other => SoundsLike(key, other)))));

    // The same name with another ending.
    private static bool SoundsLike(string one, string other) =>
        one.AsSpan().CommonPrefixLength(other) is var shared && shared >= ShortestSound && shared >= ShareOfSound * Math.Max(one.Length, other.Length);

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
