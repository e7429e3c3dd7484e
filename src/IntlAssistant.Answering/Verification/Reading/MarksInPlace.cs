using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Tells what a word marks in its sentence, where that hangs on the words beside it.</summary>
internal sealed class MarksInPlace
{
    private const string French = "fr";

    // A denial that usually goes with another denies alone where there is no other: Spanish "nunca se devuelve".
    private const int ReachOfConcord = 6;

    // "Ne … que" is "only".
    private const int ReachOfQue = 5;

    // "Each new student", "every single month".
    private const int ReachOfEach = 2;

    // "Without any limit".
    private const int ReachOfAny = 2;

    private readonly IReadOnlyList<FoundMark> marks;
    private readonly IReadOnlyList<StatementTerm> terms;
    private readonly IReadOnlyList<Token> tokens;
    private readonly string text;
    private readonly LanguageTag language;

    private MarksInPlace(IReadOnlyList<FoundMark> marks, IReadOnlyList<StatementTerm> terms, IReadOnlyList<Token> tokens, string text, LanguageTag language) =>
        (this.marks, this.terms, this.tokens, this.text, this.language) = (marks, terms, tokens, text, language);

    /// <summary>The marks of a sentence as they are meant there.</summary>
    public static IReadOnlyList<FoundMark> Of(IReadOnlyList<FoundMark> marks, IReadOnlyList<StatementTerm> terms, IReadOnlyList<Token> tokens, string text, LanguageTag language)
    {
        var place = new MarksInPlace(marks, terms, tokens, text, language);
        return [.. marks.Select(found => found with { Mark = place.MeantBy(found) }).Where(found => found.Mark != Mark.None)];
    }

    private Mark MeantBy(FoundMark found) =>
        found.Mark == Mark.Not && IsNeQue(found) ? Mark.Only
        : found.Mark == Mark.Only && found.Count > 1 && IsBeforeNumber(found) ? Mark.AtMost
        : found.Mark == Mark.Only && IsBeforeValue(found) ? Mark.None
        : SeparableVerbs.IsPrefix(tokens, found.First, text, language) ? Mark.None
        : found.Mark.HasFlag(Mark.Concord) && !HasDenial(found) ? found.Mark | Mark.Not
        : found.Mark.HasFlag(Mark.Each) && (IsOfPersons(found) || IsOfAll(found)) ? (found.Mark & ~Mark.Each) | Mark.All
        : found.Mark.HasFlag(Mark.All) && IsDenied(found) ? found.Mark & ~Mark.All
        : found.Mark;

    // "Limited to 24 hours" is no more than that; "limited to students" is nobody else.
    private bool IsBeforeNumber(FoundMark found) => found.First + found.Count < tokens.Count && tokens[found.First + found.Count].Surface is var next
        && (char.IsAsciiDigit(next[0]) || NumberWords.TryParse(next, language, out _));

    // "Only 300 euro", "only on Wednesdays": what else there is nothing is said of.
    private bool IsBeforeValue(FoundMark found)
    {
        if (found.First == 0)
        {
            return false; // "Only three countries are covered": the others are not.
        }

        var next = found.First + found.Count;
        next += next < tokens.Count && tokens[next].IsFunctionWord && !IsValue(next) ? 1 : 0;
        return next < tokens.Count && IsValue(next);
    }

    private bool IsNumber(int at) => char.IsAsciiDigit(tokens[at].Surface[0]) || (NumberWords.TryParse(tokens[at].Surface, language, out var number) && number > 1);

    private bool IsValue(int at) => IsNumber(at)
        || CalendarWords.Weekday(tokens[at].Surface, language) > 0 || CalendarWords.Month(tokens[at].Surface, language) is { NeedsNumber: false };

    // "Every agreement goes through the council" is all of them; "10 euro for every copy" is a rate, and so is "every month".
    private bool IsOfAll(FoundMark found) => !Enumerable.Range(0, tokens.Count).Any(IsNumber)
        && terms.Any(term => term.First > found.First && term.First <= found.First + ReachOfEach && term.IsEntity && UnitWords.Of(term.Words[0].Surface, language).Length == 0);

    private bool HasDenial(FoundMark found) => marks.Any(other => other.Mark.HasFlag(Mark.Not) && Math.Abs(other.First - found.First) <= ReachOfConcord);

    // "Each student" is all of them; "50 euro for each month" is a rate.
    private bool IsOfPersons(FoundMark found) => terms.Any(term => term.First > found.First && term.First <= found.First + ReachOfEach
        && term.Concepts.Any(concept => concept.Kind == ConceptKind.Person));

    // "Without any limit" says nothing of all limits.
    private bool IsDenied(FoundMark found) => marks.Any(other => other.Mark.HasFlag(Mark.Not) && other.First < found.First && found.First - other.First <= ReachOfAny);

    private bool IsNeQue(FoundMark found)
    {
        if (language.Value != French)
        {
            return false;
        }

        for (var at = found.First + 1; at < tokens.Count && at <= found.First + ReachOfQue; at++)
        {
            if (tokens[at].Surface is "que" or "qu")
            {
                return !marks.Any(other => other.Mark.HasFlag(Mark.Concord) && other.First > found.First && other.First < at);
            }
        }

        return false;
    }
}
