using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Confidence;

/// <summary>The learned numbers of ranking and confidence, with where they come from.</summary>
/// <remarks>Kept in <c>answer-model.json</c>; <c>intl-assistant fit</c> writes it anew.</remarks>
public sealed record AnswerModel
{
    /// <summary>What each ranking feature counts, by its name.</summary>
    public required IReadOnlyDictionary<string, double> Ranking { get; init; }

    /// <summary>The probability that an answer is right.</summary>
    public required Logistic Answer { get; init; }

    /// <summary>The same for content whose editors tell how people ask (<see cref="Reading.EditedQuestions"/>), where their votes weigh more.</summary>
    public required Logistic AnswerWhereAsked { get; init; }

    /// <summary>The probability that a question is one for this office.</summary>
    public required Logistic Office { get; init; }

    /// <summary>An answer is given from this probability on: 0 to 1. The setting <see cref="AnsweringOptions.MaxWrongAnswers"/> moves it along <see cref="Risk"/>.</summary>
    public required double AnswerFrom { get; init; }

    /// <summary>What other probabilities to answer from would come to, on lines held out from the fitting, the fewest wrong answers first.</summary>
    public required IReadOnlyList<RiskPoint> Risk { get; init; }

    /// <summary>The same with <see cref="AnswerWhereAsked"/>, on the same lines asked of such content alone.</summary>
    public required IReadOnlyList<RiskPoint> RiskWhereAsked { get; init; }

    /// <summary>The data that the numbers were learned on, and the figures they reached on it.</summary>
    public string? LearnedOn { get; init; }

    /// <summary>The questions that the numbers were learned on, each as <see cref="QuestionMark.Of"/> writes it: on these every measure flatters.</summary>
    public required IReadOnlyList<string> Seen { get; init; }

    /// <summary>The numbers that come with the software.</summary>
    public static AnswerModel Default { get; } = LoadDefault();

    /// <summary>A hash of the numbers that make a confidence, in lower-case hexadecimal: 16 characters. What was measured with other numbers says nothing of these.</summary>
    public string Fingerprint()
    {
        var numbers = this with { AnswerFrom = 0, Risk = [], RiskWhereAsked = [], Seen = [], LearnedOn = null };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(numbers, AnswerModelJson.Default.AnswerModel)))[..16];
    }

    /// <summary>The ranking weights in the order of <see cref="RankingFeature"/>.</summary>
    internal IReadOnlyList<double> RankingWeights => [.. Enum.GetNames<RankingFeature>().Select(name => Ranking.GetValueOrDefault(name))];

    private static AnswerModel LoadDefault()
    {
        using var stream = typeof(AnswerModel).Assembly.GetManifestResourceStream("answer-model.json")
            ?? throw new InvalidOperationException("The resource answer-model.json is missing from the assembly.");
        return JsonSerializer.Deserialize(stream, AnswerModelJson.Default.AnswerModel)
            ?? throw new InvalidOperationException("The resource answer-model.json is empty.");
    }
}

/// <summary>How the model is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(AnswerModel))]
public sealed partial class AnswerModelJson : JsonSerializerContext;
