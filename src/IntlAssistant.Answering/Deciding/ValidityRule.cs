using System.Text.RegularExpressions;

using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Tells by the office's clock whether a passage may answer a question: what is past answers only what is asked of the past.</summary>
internal sealed partial class ValidityRule(ContentReading content, DateOnly today)
{
    // A name that stands in more of the passages than this, the office's own city say, tells no passage from another.
    private const double OrdinaryShare = 0.1;

    // In a handful of passages even a name that stands in two of them tells much.
    private const int RareCount = 2;

    // A passage comes that near to what it names itself, not by a kin word.
    private const float Named = 0.85f;

    private const int TimeoutMilliseconds = 200;

    // What is asked for of these kinds is wanted as it is today.
    private const FactKinds Changing = FactKinds.Amount | FactKinds.Date | FactKinds.Duration | FactKinds.Percentage | FactKinds.TimeOfDay;

    private readonly Applicability applicability = new(content);

    /// <summary>Whether a passage may be quoted to this visitor today: it has begun to hold, and it does not hold for others only.</summary>
    public bool MayBeTold(ReadPassage read, UnderstoodQuestion question) =>
        !read.Passage.Validity.IsFuture(today) && applicability.MayHoldFor(read, question.Question);

    /// <summary>The last day of what was found, where it has ended and the question asks for what holds now; <see langword="null"/> where the passage may answer.</summary>
    public DateOnly? EndedBefore(RankedPassage best, IReadOnlyList<RankedPassage> ranked, UnderstoodQuestion question, DialogueReading dialogue) =>
        best.Read.Passage.Validity is { Until: { } until } validity && validity.IsPast(today) && !IsAskedOfThePast(best, ranked, question, dialogue)
            ? until
            : null;

    private bool IsAskedOfThePast(RankedPassage best, IReadOnlyList<RankedPassage> ranked, UnderstoodQuestion question, DialogueReading dialogue)
    {
        var years = YearsIn(question.Question.Text);
        if (years.Count > 0)
        {
            return years.Overlaps(YearsIn($"{string.Join('\n', best.Read.Passage.HeadingPath)}\n{best.Read.Passage.Text}"));
        }

        if (dialogue.Shows(Intents.OfThePast))
        {
            return true;
        }

        // "Is the call for Granada still open?" is answered by when it closed; "when is the next one?" and "what does it cost?" are not.
        return (dialogue.Shows(Intents.WhetherOver), dialogue.Shows(Intents.OfNow)) switch
        {
            (true, false) => true,
            (true, true) => IsNamed(best, question),
            (false, true) => false,
            (false, false) => IsNamed(best, question) || (!WantsChanging(question) && IsOver(best, ranked, question)),
        };
    }

    private static bool WantsChanging(UnderstoodQuestion question) =>
        (WantedFacts.Of(question) & Changing) != FactKinds.None || question.Concepts.Any(concept => concept.Kind == ConceptKind.Attribute);

    private bool IsNamed(RankedPassage best, UnderstoodQuestion question)
    {
        var ordinary = Math.Max(RareCount, OrdinaryShare * content.Knowledge.Index.PassageCount);
        return Asked(best, question).Any(index => question.Sought[index] is { IsName: true, Concept: { } name }
            && content.Knowledge.Index.DocumentFrequency(name.Id.Term) <= ordinary);
    }

    // Something is asked for of which only what is past speaks: then the thing itself is.
    private bool IsOver(RankedPassage best, IReadOnlyList<RankedPassage> ranked, UnderstoodQuestion question)
    {
        var current = ranked.Where(other => other.Read.Passage.Kind == PassageKind.Content && !other.Read.Passage.Validity.IsPast(today)).ToList();
        return Asked(best, question).Any(index => current.TrueForAll(other => other.Matches[index] < Named));
    }

    // Which of the things asked for the passage has, by their own name.
    private static IEnumerable<int> Asked(RankedPassage best, UnderstoodQuestion question) =>
        Enumerable.Range(0, question.Sought.Count).Where(index => best.Matches[index] >= Named);

    private static HashSet<int> YearsIn(string text)
    {
        try
        {
            return [.. FourDigits().Matches(text).Select(match => ValueOf(match.ValueSpan)).Where(IsYear)];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    // Also of the Persian and Islamic calendars.
    private static bool IsYear(int number) => number is (>= 1300 and < 1500) or (>= 1900 and < 2100);

    private static int ValueOf(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (10 * value) + (int)char.GetNumericValue(digit);
        }

        return value;
    }

    // A digit of any script.
    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex FourDigits();
}
