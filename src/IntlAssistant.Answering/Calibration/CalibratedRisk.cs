using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Calibration;

/// <summary>What an office's own questions say of how sure the assistant must be. Kept as <c>calibration.json</c> in the knowledge folder.</summary>
/// <remarks>
/// A promise about wrong answers is kept by "learn then test" (Angelopoulos, Bates, Candès, Jordan and Lei, 2021): going from the
/// surest answers down over steps that were fixed beforehand, each step is tested with the binomial distribution, and the first that
/// fails ends it. Whatever step is passed last, the promise is wrong with a probability of at most 1 - <see cref="Certainty"/>,
/// for questions like those of the set.
/// </remarks>
public sealed record CalibratedRisk
{
    /// <summary>The file's name in the knowledge folder.</summary>
    public const string File = "calibration.json";

    /// <summary>The fingerprint of the numbers that it was measured with.</summary>
    public required string Model { get; init; }

    /// <summary>The revision of the content that was asked.</summary>
    public required string Content { get; init; }

    /// <summary>A hash of the questions.</summary>
    public required string Questions { get; init; }

    /// <summary>The day on which it was measured.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How many questions there were.</summary>
    public required int Lines { get; init; }

    /// <summary>How many of them were to be answered.</summary>
    public required int ToBeAnswered { get; init; }

    /// <summary>How certain a promise is: 0.95 for one that is wrong once in twenty sets.</summary>
    public required double Certainty { get; init; }

    /// <summary>The promise that it was made for: the share of all questions that may get a wrong answer.</summary>
    public required double MaxWrong { get; init; }

    /// <summary>The probability to answer from for that promise. For people: other promises are read from <see cref="Steps"/>.</summary>
    public required double AnswerFrom { get; init; }

    /// <summary>The mean squared error of the confidence over all answers that could be given; 0 is best.</summary>
    public required double Brier { get; init; }

    /// <summary>What each probability to answer from came to, the surest first.</summary>
    public required IReadOnlyList<CalibratedStep> Steps { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else; the message says what.</exception>
    public static CalibratedRisk Read(string json)
    {
        try
        {
            var risk = JsonSerializer.Deserialize(json, CalibrationJson.Default.CalibratedRisk);
            return risk is not null && risk.IsWhole() ? risk : throw new FormatException("its figures do not fit each other");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"it cannot be read as a calibration: {fault.Message}", fault);
        }
    }

    /// <summary>The calibration as a file holds it.</summary>
    public string Write() => JsonSerializer.Serialize(this, CalibrationJson.Default.CalibratedRisk);

    /// <summary>The step that answers most among those that keep a promise; <see langword="null"/> when the questions are too few to show that any does.</summary>
    /// <param name="mostWrong">The share of all questions that may get a wrong answer: 0 to 1.</param>
    public CalibratedStep? At(double mostWrong) =>
        Steps.TakeWhile(step => Binomial.AtMost(step.Wrong, Lines, mostWrong) <= 1 - Certainty).LastOrDefault(step => step.Answered > 0);

    /// <summary>How many questions a promise needs at least, with as many wrong answers as the first step has that does not keep it.</summary>
    /// <param name="mostWrong">The share of all questions that may get a wrong answer: above 0.</param>
    public int QuestionsNeeded(double mostWrong) => Binomial.FewestTries(
        Steps.FirstOrDefault(step => step.Answered > 0)?.Wrong ?? 0, mostWrong, 1 - Certainty);

    private bool IsWhole() =>
        Lines > 0 && Steps is not null
        && Certainty is > 0 and < 1
        && Steps.All(step => step.From is >= 0 and <= 1 && step.Wrong >= 0 && step.Wrong + step.Answered <= Lines && step.Answered <= ToBeAnswered)
        && Steps.Zip(Steps.Skip(1)).All(pair => pair.First.From > pair.Second.From && pair.First.Wrong <= pair.Second.Wrong);
}

/// <summary>How a calibration is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(CalibratedRisk))]
internal sealed partial class CalibrationJson : JsonSerializerContext;
