using System.Security.Cryptography;
using System.Text.Json;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Calibration;

/// <summary>Measures on an office's own questions what answering from each probability on comes to.</summary>
/// <param name="knowledge">The office's content.</param>
/// <param name="model">The numbers to be measured.</param>
/// <param name="time">The clock.</param>
public sealed class Calibrator(IKnowledge knowledge, AnswerModel model, TimeProvider time)
{
    // The steps of the test are fixed before any question is asked, as the test demands.
    private const int StepsToOne = 200;

    /// <summary>Asks every question with the way open: each gets the answer that it could get, however unsure.</summary>
    /// <param name="lines">The questions; at least one.</param>
    /// <param name="mostWrong">The promise: the share of all questions that may get a wrong answer, above 0 and below 1.</param>
    /// <param name="certainty">How certain the promise shall be: between 0 and 1.</param>
    /// <param name="progress">Told how many are asked; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async Task<Calibrated> RunAsync(
        IReadOnlyList<OfficeLine> lines, double mostWrong, double certainty, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var open = new Assistant(knowledge, model, new AnsweringOptions { MaxWrongAnswers = 1 }, time);
        var report = await OfficeEvaluation.RunAsync(open, lines, progress, cancellationToken).ConfigureAwait(false);
        List<OfficeResult> answers = [.. report.Lines.Where(line => line.Kind == "answer")];
        var risk = new CalibratedRisk
        {
            Model = model.Fingerprint(),
            Content = knowledge.Current.Revision,
            Questions = HashOf(lines),
            Date = DateOnly.FromDateTime(time.GetUtcNow().DateTime),
            Lines = lines.Count,
            ToBeAnswered = lines.Count(line => line.Expect == "answer"),
            Certainty = certainty,
            MaxWrong = mostWrong,
            AnswerFrom = 1,
            Brier = Math.Round(report.Summary.Brier, 4),
            Steps = StepsOf(answers),
        };
        var seen = model.Seen.ToHashSet(StringComparer.Ordinal);
        return new Calibrated(
            risk with { AnswerFrom = risk.At(mostWrong)?.From ?? 1 },
            [.. answers.Select(answer => (answer.Confidence, answer.Right))],
            lines.Count(line => seen.Contains(QuestionMark.Of(line.Question))));
    }

    // Of steps that come to the same, the lowest stands for all: their tests are one.
    private static IReadOnlyList<CalibratedStep> StepsOf(List<OfficeResult> answers) =>
        [.. Enumerable.Range(0, StepsToOne + 1)
            .Select(step => Step(answers, (StepsToOne - step) / (double)StepsToOne))
            .GroupBy(step => (step.Wrong, step.Answered))
            .Select(alike => alike.Last())];

    private static CalibratedStep Step(List<OfficeResult> answers, double from) => new(
        from,
        answers.Count(answer => answer.Confidence >= from && answer.Line.Expect != "answer"),
        answers.Count(answer => answer.Confidence >= from && answer.Line.Expect == "answer"));

    private static string HashOf(IReadOnlyList<OfficeLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(line, EvaluationJson.Default.OfficeLine));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
