using System.Collections.Frozen;

using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Finds who does what in a sentence, in languages in which who does it stands before what is done.</summary>
internal static class DeedReader
{
    // An adverb may stand between: "is usually decided", "you then decide".
    private const int ReachOfVerb = 2;

    private static readonly FrozenSet<ConceptId> Actions = FrozenSet.ToFrozenSet<ConceptId>(
        [new("approve"), new("decide"), new("check"), new("introduce"), new("extend"), new("choose"), new("hand-in"), new("hold"), new("sign")]);

    // What makes a passive of a verb, who then does it, and what makes a noun of it.
    private static readonly FrozenDictionary<string, Grammar> Grammars = new Dictionary<string, Grammar>
    {
        ["en"] = new("is are was were be been being gets get", "by", "a an the its his her their your our this that of any no each for", "you", "we",
            ["al", "ion", "ions", "ment", "ance", "ence", "als", "ure"]),
        ["fr"] = new("est sont était fut être été se s seront sera", "par", "un une le la l les son sa ses leur leurs votre notre cette ce de d aucune", "vous tu", "nous",
            ["ion", "ions", "ment", "ance", "ure", "ien"]),
        ["es"] = new("es son fue ser sido se será serán", "por", "un una el la los las su sus tu esta este de ninguna", "usted tú", "nosotros",
            ["ión", "iones", "miento", "ncia", "ura"]),
    }.ToFrozenDictionary();

    /// <summary>The deeds of a sentence, in order; none in a language of which no grammar is known.</summary>
    public static IReadOnlyList<Deed> Read(
        IReadOnlyList<Token> tokens, LanguageTag language, IReadOnlyList<int> clauses, IReadOnlyList<StatementTerm> terms, IReadOnlyList<ConceptMention> everyday)
    {
        if (!Grammars.TryGetValue(language.Value, out var grammar))
        {
            return [];
        }

        var deeds = new List<Deed>();
        var begin = 0;
        foreach (var mention in everyday.Where(mention => Actions.Contains(mention.Concept.Id) && !IsInName(mention)))
        {
            var at = mention.FirstToken;
            if (!IsVerb(mention))
            {
                deeds.Add(new Deed(mention.Concept.Id, Between(0, tokens.Count, clauses[at]), SpeakerAt(at), IsSure: false));
                continue;
            }

            var deed = IsPassive(at) ? DoneBy(mention) : new Deed(mention.Concept.Id, Between(begin, at, clauses[at]), SpeakerAt(at));
            if (deed.Doers.Count > 0 || deed.Speaker != Speaker.None)
            {
                deeds.Add(deed);
            }

            begin = at + mention.TokenCount;
        }

        return deeds;

        bool IsVerb(ConceptMention mention) => !grammar.MakesNoun(tokens[mention.FirstToken].Surface)
            && (mention.FirstToken == 0 || !grammar.Articles.Contains(tokens[mention.FirstToken - 1].Surface));

        // The Review Council reviews nothing by its name.
        bool IsInName(ConceptMention mention) => terms.Any(term => (term.IsName || term.Words.Count > 1)
            && term.Words[0].Span.Start <= tokens[mention.FirstToken].Span.Start && tokens[mention.FirstToken].Span.End <= term.Words[^1].Span.End);

        bool IsPassive(int at) => Enumerable.Range(1, ReachOfVerb).Any(step => at >= step && clauses[at - step] == clauses[at] && grammar.Passive.Contains(tokens[at - step].Surface));

        Speaker SpeakerAt(int at) => Enumerable.Range(1, ReachOfVerb).Where(step => at >= step && clauses[at - step] == clauses[at])
            .Select(step => grammar.SpeakerOf(tokens[at - step].Surface)).FirstOrDefault(speaker => speaker != Speaker.None);

        Deed DoneBy(ConceptMention mention)
        {
            var by = mention.FirstToken + mention.TokenCount;
            var isNamed = by + 1 < tokens.Count && grammar.By.Contains(tokens[by].Surface);
            return new Deed(mention.Concept.Id, isNamed ? Between(by, tokens.Count, clauses[by]) : [], Speaker.None);
        }

        IReadOnlyList<StatementTerm> Between(int from, int to, int clause) =>
            [.. terms.Where(term => term.First >= from && term.First < to && clauses[term.First] == clause && MayAct(term))];
    }

    private static bool MayAct(StatementTerm term) => term.IsName || (term.IsConcept && !term.IsMark
        && term.Concepts.All(concept => concept.Kind is ConceptKind.Topic or ConceptKind.Person or ConceptKind.Name));

    private sealed class Grammar(string passive, string by, string articles, string reader, string office, string[] nounEndings)
    {
        private readonly FrozenSet<string> reader = Fold(reader);
        private readonly FrozenSet<string> office = Fold(office);

        public FrozenSet<string> Passive { get; } = Fold(passive);

        public FrozenSet<string> By { get; } = Fold(by);

        public FrozenSet<string> Articles { get; } = Fold(articles);

        public bool MakesNoun(string surface) => nounEndings.Any(ending => surface.EndsWith(ending, StringComparison.Ordinal));

        public Speaker SpeakerOf(string surface) => reader.Contains(surface) ? Speaker.Reader : office.Contains(surface) ? Speaker.Office : Speaker.None;

        private static FrozenSet<string> Fold(string words) => Analyzers.For(LanguageTag.English).Analyze(words).Select(token => token.Surface).ToFrozenSet(StringComparer.Ordinal);
    }
}
