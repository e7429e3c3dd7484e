using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>The words and phrases of one language, to be found in a text token by token.</summary>
/// <remarks>
/// A word is found by its stem, so that "scholarships" finds "scholarship". Three sorts of word are found only as they are
/// written: function words, which differ by one letter and whose stems are other words' (Spanish "la" and Laos); words of
/// up to three letters, whose stems say too little; and abbreviations in capitals. An abbreviation that reads like a
/// function word (US, IT, WHO) is not looked for on its own: tokens have no capitals, and every "contact us" would be
/// about America. Where one stem is that of several concepts' words, those written most like the visitor's are meant:
/// Spanish "plazas" (seats) is not "plazos" (deadlines). A place or another name of one word, whose stem may be any
/// everyday word's, is meant only where it is written but for its ending: Turkish "almadan" (without taking) is not "Alman" (German).
/// Usual words that have a name's stem by chance are no names at all: Russian "дела" (affairs) is not "Дели" (Delhi).
/// </remarks>
internal sealed class ConceptTrie
{
    private const int ShortWord = 3;
    private const int SurelyName = 4;
    private const string ArabicArticle = "ال";

    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> surfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Key), int> edges = [];
    private readonly List<List<(Concept Concept, string Surface)>?> nodes = [null];
    private readonly HashSet<string> everyday = new(StringComparer.Ordinal);
    private int keys;

    /// <summary>Adds the words of a concept as <paramref name="analyzer"/> reads them.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="words">A word or phrase.</param>
    /// <param name="analyzer">The analyzer of the language.</param>
    /// <param name="asWritten">Whether they are of another language, whose endings this one's stemmer does not know.</param>
    public void Add(Concept concept, string words, ITextAnalyzer analyzer, bool asWritten)
    {
        var tokens = analyzer.Analyze(words);
        if (tokens.Count == 0 || (tokens is [{ IsFunctionWord: true }] && IsAbbreviation(tokens[0].Span.Of(words))))
        {
            return;
        }

        var node = 0;
        foreach (var token in tokens)
        {
            node = Step(node, asWritten || IsExact(token, words) ? KeyOf(surfaces, token.Surface) : KeyOf(stems, token.Term));
        }

        (nodes[node] ??= []).Add((concept, Surface(tokens)));
    }

    /// <summary>Leaves the usual words of the language out that only have a name's stem; after all names were added.</summary>
    /// <param name="words">The usual words.</param>
    /// <param name="analyzer">The analyzer of the language.</param>
    public void KeepApart(IEnumerable<string> words, ITextAnalyzer analyzer)
    {
        foreach (var tokens in words.Select(analyzer.Analyze).Where(tokens => tokens is [{ IsFunctionWord: false }]))
        {
            var typed = tokens[0].Surface;
            if ((ByStem(0, tokens[0].Term) ?? ByStem(0, tokens[0].BareTerm)) is { } node && nodes[node] is { } named
                && named.Exists(name => IsName(name.Concept)) && !named.Exists(name => IsName(name.Concept) && IsInflected(name.Surface, typed)))
            {
                everyday.Add(typed);
            }
        }
    }

    /// <summary>The concepts in a text, longest first where two overlap, in the order of the text.</summary>
    public IReadOnlyList<ConceptMention> Find(IReadOnlyList<Token> tokens)
    {
        List<Match>? matches = null;
        for (var start = 0; start < tokens.Count; start++)
        {
            Follow(tokens, start, start, 0, ref matches);
        }

        return matches is null ? [] : Choose(matches, tokens.Count);
    }

    private static bool IsExact(Token token, string words) =>
        token.IsFunctionWord || IsAbbreviation(token.Span.Of(words)) ||
        (token.Surface.Length <= ShortWord && token.Surface.All(HasCase));

    private static bool IsAbbreviation(string word) => word.Length > 1 && word.Any(char.IsUpper) && !word.Any(char.IsLower);

    private static bool HasCase(char letter) => char.IsLower(letter) || char.IsUpper(letter) || char.IsDigit(letter);

    private static List<ConceptMention> Choose(List<Match> matches, int tokenCount)
    {
        matches.Sort();
        var taken = new bool[tokenCount];
        var chosen = new List<Match>(matches.Count);
        foreach (var match in matches)
        {
            var place = taken.AsSpan(match.Start, match.Length);
            if (!place.Contains(true))
            {
                place.Fill(true);
                chosen.Add(match);
            }
        }

        chosen.Sort((one, other) => one.Start.CompareTo(other.Start));
        return [.. chosen.SelectMany(match => match.Concepts.Select(concept => new ConceptMention(concept, match.Start, match.Length)))];
    }

    private void Follow(IReadOnlyList<Token> tokens, int start, int next, int node, ref List<Match>? matches)
    {
        if (nodes[node] is { } words && Meant(words, tokens, start, next - start) is { Count: > 0 } meant)
        {
            (matches ??= []).Add(new Match(start, next - start, meant));
        }

        if (next == tokens.Count)
        {
            return;
        }

        var token = tokens[next];
        if (!token.IsFunctionWord && (ByStem(node, token.Term) ?? ByStem(node, token.BareTerm)) is { } byStem)
        {
            Follow(tokens, start, next + 1, byStem, ref matches);
        }

        if (surfaces.TryGetValue(token.Surface, out var surface) && edges.TryGetValue((node, surface), out var bySurface))
        {
            Follow(tokens, start, next + 1, bySurface, ref matches);
        }
    }

    private int? ByStem(int node, string? term) =>
        term is not null && stems.TryGetValue(term, out var stem) && edges.TryGetValue((node, stem), out var next) ? next : null;

    private List<Concept> Meant(List<(Concept Concept, string Surface)> words, IReadOnlyList<Token> tokens, int start, int length)
    {
        var typed = Surface(tokens.Skip(start).Take(length));
        words = length == 1 ? words.FindAll(word => !IsName(word.Concept) || IsWritten(word.Surface, typed)) : words;
        if (words.TrueForAll(word => word.Concept == words[0].Concept))
        {
            return [.. words.Take(1).Select(word => word.Concept)];
        }

        var nearest = words.GroupBy(word => EditDistance.Between(word.Surface, typed, int.MaxValue)).MinBy(group => group.Key)!;
        return [.. nearest.Select(word => word.Concept).Distinct()];
    }

    private static bool IsName(Concept concept) => concept.Kind is ConceptKind.Place or ConceptKind.Name;

    // Where letters have no case, words begin with articles and prepositions.
    private bool IsWritten(string listed, string typed) => typed == listed
        || (!everyday.Contains(typed) && (!HasCase(listed[0]) || typed.StartsWith(listed[..^Ending(listed)], StringComparison.Ordinal)));

    // Of a usual word more must be the name's: all of it behind an article, or all but its last letter and never less than four.
    private static bool IsInflected(string listed, string typed) => HasCase(listed[0])
        ? typed.Length >= listed.Length - 1 && EqualLetters(listed, typed) >= Math.Max(SurelyName, listed.Length - 2)
        : typed.EndsWith(listed.StartsWith(ArabicArticle, StringComparison.Ordinal) ? listed[ArabicArticle.Length..] : listed, StringComparison.Ordinal);

    private static int EqualLetters(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    // What endings replace of a name: two letters in Russian, in the others a last vowel.
    private static int Ending(string listed) =>
        listed[0] >= 'Ѐ' ? Math.Min(2, listed.Length - 1) : "aeiouyı".Contains(listed[^1], StringComparison.Ordinal) ? 1 : 0;

    private static string Surface(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => token.Surface));

    private int KeyOf(Dictionary<string, int> known, string word)
    {
        if (!known.TryGetValue(word, out var key))
        {
            known.Add(word, key = keys++);
        }

        return key;
    }

    private int Step(int node, int key)
    {
        if (!edges.TryGetValue((node, key), out var next))
        {
            edges.Add((node, key), next = nodes.Count);
            nodes.Add(null);
        }

        return next;
    }

    /// <summary>Words that were found; sorted longest first, then in the order of the text.</summary>
    private readonly record struct Match(int Start, int Length, List<Concept> Concepts) : IComparable<Match>
    {
        public int CompareTo(Match other) =>
            Length != other.Length ? other.Length.CompareTo(Length) : Start.CompareTo(other.Start);
    }
}
