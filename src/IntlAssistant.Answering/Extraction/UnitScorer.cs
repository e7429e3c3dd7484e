using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;

namespace IntlAssistant.Answering.Extraction;

/// <summary>Tells how well a sentence, item or row answers a question by itself.</summary>
internal sealed class UnitScorer(UnderstoodQuestion question)
{
    // Among sentences that match alike, the one with the kind of fact that is asked for answers.
    private const double FactBonus = 0.5;

    private readonly FactKinds wanted = WantedFacts.Of(question);
    private readonly TermMatcher matcher = new(question.Sought);

    /// <summary>The score: 0 for nothing in common, 1 for everything asked for, more with the right kind of fact.</summary>
    public double Score(TextUnit unit)
    {
        Span<float> matches = stackalloc float[question.Sought.Count];
        matcher.Match(unit.Terms, matches);
        return matcher.Covered(matches) + (wanted != FactKinds.None && (unit.Signals & wanted) != 0 ? FactBonus : 0);
    }
}
