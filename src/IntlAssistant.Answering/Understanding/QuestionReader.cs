using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Reads what a message asks for: its language, its concepts, its other words, the kind of answer it wants.</summary>
internal sealed class QuestionReader(ContentReading content)
{
    // A page for people from there is still the better one.
    private const float OwnPlaceShare = 0.2f;

    private readonly TermExpander expander = new(content);

    /// <summary>Reads a message, or a part of one.</summary>
    /// <param name="question">The question that the text belongs to.</param>
    /// <param name="text">The text.</param>
    /// <param name="spoken">The language that the visitor writes.</param>
    public UnderstoodQuestion Read(Question question, string text, SpokenLanguage spoken)
    {
        var mended = content.Mender.Mend(text, spoken.Language);
        var written = text;
        text = mended.Text;
        var analyses = spoken.Analyse(text);
        IReadOnlyList<TextSpan> asides = DialogueReading.Of(analyses, content.Dialogue, opens: false).Asides;
        var tokens = analyses[0].Tokens;
        var spokenOf = SpokenConcepts.In(analyses, content.Knowledge.Thesaurus);
        asides = [.. asides.Where(aside => !spokenOf.Any(mention => IsWithin(aside, mention.Span)))];
        var mentions = spokenOf.Where(mention => !asides.Any(aside => Overlap(aside, mention.Span))).ToList();
        var comesBack = OwnPlaces.AreAskedAbout(text, tokens, spoken.Language);
        IReadOnlyList<TextSpan> own = comesBack ? [] : OwnPlaces.In(text, tokens, spoken.Language);
        var sought = new List<SoughtTerm>();
        sought.AddRange(mentions.Select(mention => Asked(
            Trusted(expander.Concept(mention, analyses), mention.Span, mended),
            isOwn: mention.Concepts.All(concept => concept.Kind == ConceptKind.Place) && own.Any(place => Overlap(place, mention.Span)))));
        sought.AddRange(tokens
            .Where(token => !token.IsFunctionWord && !expander.IsSeam(token, spoken.Language)
                && !asides.Any(aside => Overlap(aside, token.Span))
                && !mentions.Any(mention => Overlap(mention.Span, token.Span)))
            .Select(token => (Term: Trusted(expander.Word(token, text, analyses), token.Span, mended), token.Span))
            .Select(word => Asked(word.Term, isOwn: !word.Term.IsKnown && own.Any(place => Overlap(place, word.Span)))));
        var asked = new Lazy<AskedText>(() => new AskedText(text, SpokenConcepts.Ids(spokenOf)));
        return new UnderstoodQuestion
        {
            Question = question,
            Text = text,
            Written = written,
            Language = spoken.Language,
            Tokens = tokens,
            Sought = [.. sought.DistinctBy(term => term.Label, StringComparer.Ordinal)],
            Concepts = [.. mentions.SelectMany(mention => mention.Concepts).Distinct()],
            ComesBack = comesBack,
            Type = QuestionTypes.Of(tokens, text, spoken.Language),
            Votes = new Lazy<WordingVotes>(() => content.Twins.Share(content.Wordings.Vote(asked.Value))),
            Chances = new Lazy<SectionChances>(() => content.Twins.Share(content.Classifier.Classify(asked.Value))),
        };
    }

    private static SoughtTerm Asked(SoughtTerm term, bool isOwn) => isOwn ? term with { Share = OwnPlaceShare } : term;

    private static SoughtTerm Trusted(SoughtTerm term, TextSpan span, MendedText mended) =>
        mended.Mended.Any(slip => Overlap(slip, span)) ? term.Less(Nearness.Misspelt) : term;

    // "Help" is courtesy by itself, and not in "help with the costs".
    private static bool IsWithin(TextSpan aside, TextSpan mention) =>
        mention.Start <= aside.Start && aside.End <= mention.End && aside != mention;

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;
}
