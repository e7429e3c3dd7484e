using System.Collections.Frozen;
using System.Numerics.Tensors;

using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Ranking;

/// <summary>Judges how a passage fits a question.</summary>
/// <param name="question">The question.</param>
/// <param name="commonNames">The names that stand everywhere in the content.</param>
/// <param name="today">The day by the office's clock.</param>
internal sealed class FeatureReader(UnderstoodQuestion question, FrozenSet<TermKey> commonNames, DateOnly today)
{
    /// <summary>From this likeness on, two questions are the same in nearly the same words: just under that of the same concepts in other words.</summary>
    public const double Exactly = Nearness.SameConcept - 0.01;

    private static readonly int Count = Enum.GetValues<RankingFeature>().Length;

    private readonly TermMatcher matcher = new(question.Sought);
    private readonly FactKinds wanted = WantedFacts.Of(question);

    /// <summary>Judges a candidate.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="lexical">The index's score as a share of the best candidate's.</param>
    /// <returns>The features, and how near the passage comes to each thing asked for.</returns>
    public (double[] Features, float[] Matches) Judge(ReadPassage passage, double lexical)
    {
        var headings = MatchesIn(passage.Headings);
        var title = MatchesIn(passage.Title);
        var all = Together(headings, title);

        var features = new double[Count];
        (features[(int)RankingFeature.Focus], features[(int)RankingFeature.FactFocus]) = Focus(passage, headings, all);
        features[(int)RankingFeature.Lexical] = lexical;
        features[(int)RankingFeature.Coverage] = matcher.Covered(all);
        features[(int)RankingFeature.Context] = question.LeansOnHistory && question.Context.Contains(passage.Passage.Page.Id) ? 1 : 0;
        features[(int)RankingFeature.Headings] = matcher.Covered(headings);
        features[(int)RankingFeature.HeadingPrecision] = matcher.Precision(passage.Headings);
        features[(int)RankingFeature.Title] = matcher.Covered(title);
        var (asked, ofKind) = passage.Questions.Likest(matcher, question.Type);
        features[(int)RankingFeature.Asked] = asked;
        features[(int)RankingFeature.AskedExactly] = ofKind >= Exactly ? 1 : 0;
        features[(int)RankingFeature.FactKind] = FactAgreement(passage);
        features[(int)RankingFeature.Audience] = AudienceAgreement(passage.Passage.Page.Audience);
        features[(int)RankingFeature.MissingNames] = Missing(all, term => term.IsName);
        features[(int)RankingFeature.MissingTopics] = Missing(all, term => term.Concept?.Kind == ConceptKind.Topic);
        features[(int)RankingFeature.OtherNames] = SpeaksOfOthers(passage) ? features[(int)RankingFeature.MissingNames] : 0;
        features[(int)RankingFeature.Past] = passage.Passage.Validity.IsPast(today) ? 1 : 0;
        return (features, all);
    }

    /// <summary>How much of what is asked for is matched, by rarity: 0 to 1.</summary>
    public double Covered(float[] matches) => matcher.Covered(matches);

    private float[] MatchesIn(TermKey[] terms)
    {
        var matches = new float[question.Sought.Count];
        matcher.Match(terms, matches);
        return matches;
    }

    private static float[] Together(float[] one, float[] other)
    {
        var together = new float[one.Length];
        TensorPrimitives.Max(one, other, together);
        return together;
    }

    // On the way, what each piece of the text has is added to what all of the passage has.
    private (double Any, double WithFact) Focus(ReadPassage passage, float[] headings, float[] all)
    {
        var best = 0.0;
        var withFact = 0.0;
        Span<float> matches = stackalloc float[headings.Length];
        foreach (var unit in passage.Units)
        {
            headings.CopyTo(matches);
            matcher.Match(unit.Terms, matches);
            TensorPrimitives.Max(all, matches, all);
            var covered = matcher.Covered(matches);
            best = Math.Max(best, covered);
            withFact = wanted == FactKinds.None || (unit.Signals & wanted) != 0 ? Math.Max(withFact, covered) : withFact;
        }

        return (best, withFact);
    }

    private double FactAgreement(ReadPassage passage) => wanted == FactKinds.None || passage.Passage.Kind == PassageKind.HandOver
        ? 0
        : passage.Units.Any(unit => (unit.Signals & wanted) != 0) ? 1 : -1;

    private double AudienceAgreement(Audience audience) => audience == Audience.All || question.Question.Audience == Audience.All
        ? 0
        : audience == question.Question.Audience ? 1 : -1;

    // The office's own name and city stand everywhere and are nobody's rival.
    private bool SpeaksOfOthers(ReadPassage passage) => passage.Names.Any(name => !commonNames.Contains(name) && !matcher.Asks(name));

    // What an earlier turn left is not asked for by name again.
    private double Missing(float[] matches, Func<SoughtTerm, bool> isOfKind)
    {
        var missing = 0.0;
        var asked = 0;
        for (var index = 0; index < matches.Length; index++)
        {
            if (question.Sought[index].Share == 1f && isOfKind(question.Sought[index]))
            {
                asked++;
                missing += matches[index] > Nearness.BroaderConcept ? 0 : 1;
            }
        }

        return asked == 0 ? 0 : missing / asked;
    }
}
