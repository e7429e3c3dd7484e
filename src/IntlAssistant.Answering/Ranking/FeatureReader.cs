using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Ranking;

/// <summary>Judges how a passage fits a question.</summary>
/// <param name="question">The question.</param>
/// <param name="today">The day by the office's clock.</param>
internal sealed class FeatureReader(UnderstoodQuestion question, DateOnly today)
{
    private static readonly int Count = Enum.GetValues<RankingFeature>().Length;

    private readonly double total = Math.Max(question.Sought.Sum(Weight), double.Epsilon);
    private readonly FactKinds wanted = WantedFacts.Of(question);

    /// <summary>The features of a candidate.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="lexical">The index's score as a share of the best candidate's.</param>
    public double[] Of(ReadPassage passage, double lexical)
    {
        var features = new double[Count];
        features[(int)RankingFeature.Lexical] = lexical;
        features[(int)RankingFeature.Coverage] = Share(term => BestIn(term, passage));
        features[(int)RankingFeature.Focus] = Focus(passage);
        features[(int)RankingFeature.Headings] = Share(term => term.MatchIn(passage.Headings));
        features[(int)RankingFeature.HeadingPrecision] = Precision(passage.Headings);
        features[(int)RankingFeature.Title] = Share(term => term.MatchIn(passage.Title));
        features[(int)RankingFeature.Asked] = passage.Questions.Select(Likeness).DefaultIfEmpty(0).Max();
        features[(int)RankingFeature.FactKind] = FactAgreement(passage);
        features[(int)RankingFeature.Audience] = AudienceAgreement(passage.Passage.Page.Audience);
        features[(int)RankingFeature.MissingNames] = MissingNames(passage);
        features[(int)RankingFeature.Past] = passage.Passage.Validity.IsPast(today) ? 1 : 0;
        return features;
    }

    private static double Weight(SoughtTerm term) => term.Share * term.Importance;

    private double Share(Func<SoughtTerm, float> match) => question.Sought.Sum(term => Weight(term) * match(term)) / total;

    private static float BestIn(SoughtTerm term, ReadPassage passage) =>
        Math.Max(term.MatchIn(passage.Body), Math.Max(term.MatchIn(passage.Headings), term.MatchIn(passage.Title)));

    private double Focus(ReadPassage passage)
    {
        var best = 0.0;
        foreach (var unit in passage.Units)
        {
            best = Math.Max(best, Share(term => Math.Max(term.MatchIn(unit.Terms), term.MatchIn(passage.Headings))));
        }

        return best;
    }

    private double Precision(IReadOnlySet<string> terms)
    {
        if (terms.Count == 0)
        {
            return 0;
        }

        var asked = terms.Sum(text => question.Sought.Max(term => (double?)WeightOf(term, text)) ?? 0);
        return asked / terms.Count;
    }

    // The harmonic mean of how much of each is in the other (van Rijsbergen's F).
    private double Likeness(IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
        {
            return 0;
        }

        var set = asked.ToHashSet(StringComparer.Ordinal);
        var recall = Share(term => term.MatchIn(set));
        var precision = Precision(set);
        return recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0;
    }

    private static double WeightOf(SoughtTerm term, string text)
    {
        foreach (var alternative in term.Alternatives)
        {
            if (alternative.Text == text)
            {
                return alternative.Weight;
            }
        }

        return 0;
    }

    private double FactAgreement(ReadPassage passage) => wanted == FactKinds.None || passage.Passage.Kind == PassageKind.HandOver
        ? 0
        : passage.Units.Any(unit => (unit.Signals & wanted) != 0) ? 1 : -1;

    private double AudienceAgreement(Audience audience) => audience == Audience.All || question.Question.Audience == Audience.All
        ? 0
        : audience == question.Question.Audience ? 1 : -1;

    private double MissingNames(ReadPassage passage)
    {
        var names = question.Sought.Where(term => term.IsName && term.Share == 1f).ToList();
        return names.Count == 0 ? 0 : names.Average(term => 1 - BestIn(term, passage));
    }
}
