using IntlAssistant.Answering.Calibration;
using IntlAssistant.Answering.Learning;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Vectors;

/// <summary>Learns from the pages' own questions how far an embedding model can be trusted on this very content.</summary>
/// <remarks>
/// Every model has another spread of cosines, so no threshold can come with the software. But the editors have written down how people
/// ask for each section and what is left to staff. Each of these questions is asked of the vectors of all others, as it stands and as
/// if nobody had asked in its language: once of the content, which answers it; and once as if its page were not there, when the nearest
/// section is wrong, however near. What is left to staff is never answered. How near the nearest section is, and how far ahead of the
/// next, gives a probability by logistic regression; each half of the pages is judged by what was learned on the other. Going from the
/// surest down, a step is kept as long as neither of the questions that the content answers nor of those that it does not answer too
/// large a share gets a wrong answer: the upper bounds of Clopper and Pearson. A model that knows nothing of this content never answers.
/// </remarks>
internal static class NearCalibrator
{
    // What is sampled of the questions of the pages, and of what is left to staff: enough to tell 1 in 100 from 2.
    private const int MostAsked = 600;
    private const int MostStaffs = 400;

    private const double Uncertainty = 0.05;
    private const double Penalty = 1e-5;
    private const int Grid = 200;

    // However seldom a model answers: of ten answers that it is as sure of as this, nine are right, half of all questions having none.
    private const double LeastSure = 0.9;

    /// <summary>Asks a sample of the questions; the same content gives the same figures.</summary>
    public static NearRisk Measure(MeaningIndex index)
    {
        var samples = Sample(index, PassageKind.Content, MostAsked).Concat(Sample(index, PassageKind.HandOver, MostStaffs)).ToList();
        var trials = new List<Trial>();

        // One thread: it is done beside the visitors' questions.
        var likeness = new float[index.Texts.Count];
        var best = new float[index.Sections.Count];
        foreach (var row in samples)
        {
            index.Matrix.Compare(index.Matrix.Row(row), likeness);
            trials.AddRange(Ask(index, row, likeness, best));
        }

        var (bias, weights) = Fit(trials);
        return new NearRisk(bias, weights[0], weights[1], samples.Count, Steps(trials));
    }

    // By their hashes: as good as drawn by lot, and the same each time.
    private static IEnumerable<int> Sample(MeaningIndex index, PassageKind kind, int most) => Enumerable.Range(0, index.Texts.Count)
        .Where(row => index.Texts[row].IsAsked && index.Texts[row].Passage.Kind == kind)
        .OrderBy(row => index.Texts[row].Key, StringComparer.Ordinal).Take(most);

    private static IEnumerable<Trial> Ask(MeaningIndex index, int row, float[] likeness, float[] best)
    {
        foreach (var isForeign in (bool[])[false, true])
        {
            yield return Try(index, row, likeness, best, isForeign, isAbsent: false);
            if (index.Texts[row].Passage.Kind == PassageKind.Content)
            {
                yield return Try(index, row, likeness, best, isForeign, isAbsent: true);
            }
        }
    }

    private static Trial Try(MeaningIndex index, int asked, float[] likeness, float[] best, bool isForeign, bool isAbsent)
    {
        var question = index.Texts[asked];
        Array.Fill(best, -1f);
        for (var row = 0; row < likeness.Length; row++)
        {
            var text = index.Texts[row];
            var isLeftOut = text.Key == question.Key
                || (isForeign && text.IsAsked && text.Language == question.Language)
                || (isAbsent && text.Passage.Page.Id == question.Passage.Page.Id);
            if (!isLeftOut)
            {
                var section = index.SectionOf(row);
                best[section] = Math.Max(best[section], likeness[row]);
            }
        }

        var (first, lead) = index.Lead(best);
        var isAnswerable = !isAbsent && question.Passage.Kind == PassageKind.Content;
        return new Trial(
            asked, question.Passage.Page.Id.Value, isAnswerable, first < 0 ? 0 : best[first], first < 0 ? 0 : lead,
            isAnswerable && first >= 0 && index.Sections[first].Id == question.Passage.Id);
    }

    private static (double Bias, double[] Weights) Fit(IEnumerable<Trial> trials)
    {
        var tried = trials.Where(trial => trial.Lead > 0).ToList();
        return tried.Count == 0
            ? (0, [0, 0])
            : LogisticRegression.Fit([.. tried.Select(trial => trial.Features)], [.. tried.Select(trial => trial.IsRight)], [.. tried.Select(_ => 1.0)], Penalty, withBias: true);
    }

    private static List<NearStep> Steps(List<Trial> trials)
    {
        var scored = new List<(Trial Trial, double Probability)>();
        foreach (var half in trials.GroupBy(trial => IsEven(trial.Page)))
        {
            var (bias, weights) = Fit(trials.Where(trial => IsEven(trial.Page) != half.Key));
            scored.AddRange(half.Select(trial =>
                (trial, trial.Lead <= 0 ? 0 : LogisticRegression.Probability(trial.Features, bias, weights))));
        }

        var (answerable, others) = (Group(scored, isAnswerable: true), Group(scored, isAnswerable: false));
        var steps = new List<NearStep>();
        for (var step = Grid - 1; step >= LeastSure * Grid && answerable.Count > 0; step--)
        {
            var from = step / (double)Grid;
            var wrong = Math.Max(MostWrong(answerable, from), MostWrong(others, from));
            var found = answerable.Average(question => question.Count(one => one.Probability >= from && one.Trial.IsRight) / (double)question.Count);
            steps.Add(new NearStep(from, Math.Max(wrong, steps.Count > 0 ? steps[^1].Wrong : 0), found));
        }

        return steps;
    }

    // A question that was asked in several ways counts once.
    private static List<List<(Trial Trial, double Probability)>> Group(IEnumerable<(Trial Trial, double Probability)> scored, bool isAnswerable) =>
        [.. scored.Where(one => one.Trial.IsAnswerable == isAnswerable).GroupBy(one => one.Trial.Row).Select(group => group.ToList())];

    private static double MostWrong(List<List<(Trial Trial, double Probability)>> questions, double from) => questions.Count == 0 ? 1 : Binomial.HighestShare(
        questions.Count(question => question.Exists(one => one.Probability >= from && !one.Trial.IsRight)), questions.Count, Uncertainty);

    private static bool IsEven(string page) => page.Sum(letter => letter) % 2 == 0;

    /// <summary>One of the pages' questions, asked.</summary>
    private sealed record Trial(int Row, string Page, bool IsAnswerable, double Likeness, double Lead, bool IsRight)
    {
        public double[] Features { get; } = [Likeness, Lead];
    }
}
