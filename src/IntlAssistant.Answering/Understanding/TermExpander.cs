using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;
using IntlAssistant.Knowledge.Vocabulary;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Gives a word of a question every form that it may have in the content.</summary>
internal sealed class TermExpander(ContentReading content)
{
    private const char FirstIdeograph = '\u3400';
    private const char LastIdeograph = '\u9FFF';

    // A word of a language without pages says little by not being found.
    private const float ForeignWord = 0.6f;

    private readonly IIndexSnapshot index = content.Knowledge.Index;

    /// <summary>A concept: its own mark, the words as the visitor wrote them, the usual word for it in the pages' other languages, what is narrower and, for less, what is wider.</summary>
    public SoughtTerm Concept(SpokenConcept spoken, IReadOnlyList<(LanguageTag Language, IReadOnlyList<Token> Tokens)> analyses)
    {
        var forms = new FormList();
        // Who writes a language that no page is in cannot come nearer to a page than by the concept.
        var nearness = content.Languages.Contains(analyses[0].Language) ? Nearness.SameConcept : Nearness.SameWord;
        foreach (var concept in spoken.Concepts)
        {
            forms.Add(concept.Id.Term, nearness);
            foreach (var headword in content.Headwords[concept.Id].Where(word => word.Language != analyses[0].Language))
            {
                forms.Add(headword.Term, headword.IsPart ? Nearness.PartOfPhrase : nearness);
            }

            foreach (var narrower in content.Narrower[concept.Id])
            {
                forms.Add(narrower.Term, Nearness.NarrowerConcept);
            }

            foreach (var broader in concept.Broader)
            {
                forms.Add(broader.Term, Nearness.BroaderConcept);
            }
        }

        var ownWords = analyses.Where(analysis => content.Languages.Contains(analysis.Language))
            .SelectMany(analysis => analysis.Tokens)
            .Where(token => !token.IsFunctionWord && token.Span.Start >= spoken.Span.Start && token.Span.End <= spoken.Span.End);
        foreach (var word in ownWords)
        {
            forms.Add(word.Term, spoken.TokenCount == 1 ? Nearness.SameWord : Nearness.PartOfPhrase);
        }

        var kinds = spoken.Concepts.Select(concept => concept.Kind).ToList();
        var name = kinds.All(kind => kind is ConceptKind.Name or ConceptKind.Place);
        // "Where is your office" is the address, and the office's: it says what it is about.
        var subject = spoken.Concepts.FirstOrDefault(concept => concept.Kind is ConceptKind.Topic or ConceptKind.Name) ?? spoken.Concepts[0];
        var sought = Sought(subject.Id.Value, forms, subject, name);
        var isSubject = name || kinds.Contains(ConceptKind.Topic);
        return sought.IsKnown || isSubject ? sought : sought with { Importance = sought.Importance * (1 - Commonness(spoken, analyses[0])) };
    }

    // What is no subject and unknown to the content says as little as a plain word would, where it is said every day: "home".
    private static float Commonness(SpokenConcept spoken, (LanguageTag Language, IReadOnlyList<Token> Tokens) said) => said.Tokens
        .Where(token => !token.IsFunctionWord && token.Span.Start >= spoken.Span.Start && token.Span.End <= spoken.Span.End)
        .Select(token => WordCommonness.For(said.Language).Of(token.Term))
        .DefaultIfEmpty(0).Min();

    /// <summary>A word that stands for no concept: itself in the content's languages, or a name that sounds so. What everybody says every day decides little.</summary>
    public SoughtTerm Word(Token token, string text, IReadOnlyList<(LanguageTag Language, IReadOnlyList<Token> Tokens)> analyses)
    {
        var forms = new FormList();
        forms.Add(token.Term, Nearness.SameWord);
        foreach (var (language, tokens) in analyses.Where(analysis => content.Languages.Contains(analysis.Language)))
        {
            foreach (var other in tokens.Where(other => other.Span == token.Span && !other.IsFunctionWord))
            {
                forms.Add(other.Term, Nearness.SameWord);
            }
        }

        if (token.BareTerm is { } bare && index.DocumentFrequency(bare) > 0)
        {
            forms.Add(bare, Nearness.SameConcept);
        }

        if (!IsKnown(forms))
        {
            AddSoundalikes(token, forms);
        }

        if (!IsKnown(forms))
        {
            foreach (var relative in content.Relatives.Of(token.Surface))
            {
                AddInContentLanguages(relative, Nearness.SameBeginning, forms);
            }
        }

        var commonness = WordCommonness.For(analyses[0].Language).Of(token.Term);
        var word = Sought(token.Surface, forms, null, commonness == 0 && IsWrittenAsName(token, text, analyses[0].Language));
        var comparable = word.IsKnown || word.IsName || content.Languages.Contains(analyses[0].Language);
        return word with { Importance = word.Importance * (1 - commonness) * (comparable ? 1 : ForeignWord) };
    }

    /// <summary>
    /// Whether a pair of characters of a script without spaces only joins a word that says nothing to the next one: 要交.
    /// As a word of its own it would stand in the content or be an everyday one.
    /// </summary>
    public bool IsSeam(Token token, LanguageTag language) =>
        token.Surface is [>= FirstIdeograph and <= LastIdeograph, _]
        && token.Span.Length == 2
        && index.DocumentFrequency(token.Term) == 0 && WordCommonness.For(language).Of(token.Term) == 0
        && token.Surface.Any(character => Analyzers.For(language).Analyze(character.ToString()) is [{ IsFunctionWord: true }]);

    private void AddSoundalikes(Token token, FormList forms)
    {
        if (content.Names.TryGetValue(Transliteration.LatinKey(token.Surface), out var names))
        {
            foreach (var name in names)
            {
                AddInContentLanguages(name, Nearness.SoundsAlike, forms);
            }
        }
    }

    private void AddInContentLanguages(string word, float nearness, FormList forms)
    {
        foreach (var language in content.Languages)
        {
            foreach (var token in Analyzers.For(language).Analyze(word))
            {
                forms.Add(token.Term, nearness);
            }
        }
    }

    private SoughtTerm Sought(string label, FormList forms, Concept? concept, bool isName)
    {
        var frequency = forms.Terms.Where(term => term.Weight >= Nearness.SoundsAlike)
            .Select(term => index.DocumentFrequency(term.Text)).DefaultIfEmpty(0).Max();
        return new SoughtTerm(label, Rarity(frequency), forms.Terms, concept, frequency > 0, isName);
    }

    private bool IsKnown(FormList forms) => forms.Terms.Any(term => index.DocumentFrequency(term.Text) > 0);

    // BM25's inverse document frequency; a word that the content does not know counts as one that it has once.
    private float Rarity(int frequency)
    {
        double count = Math.Max(index.PassageCount, 1);
        double with = Math.Clamp(frequency, 1, count);
        return (float)Math.Log(1 + ((count - with + 0.5) / (with + 0.5)));
    }

    // Germans write every noun with a capital letter.
    private static bool IsWrittenAsName(Token token, string text, LanguageTag language) =>
        token.Span.Start > 0 && char.IsUpper(text[token.Span.Start]) && language.Value != "de" && !IsShouted(text);

    private static bool IsShouted(string text) => !text.Any(char.IsLower);

    private sealed class FormList
    {
        private readonly List<QueryTerm> terms = [];

        public IReadOnlyList<QueryTerm> Terms => terms;

        public void Add(string text, float weight)
        {
            var known = terms.FindIndex(term => term.Text == text);
            if (known < 0)
            {
                terms.Add(new QueryTerm(text, weight));
            }
            else if (terms[known].Weight < weight)
            {
                terms[known] = new QueryTerm(text, weight);
            }
        }
    }
}
