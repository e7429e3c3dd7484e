using System.Text.Json;
using System.Text.Json.Serialization;
using IntlAssistant.Answering.Publishing;

namespace IntlAssistant.Bot.Curation;

/// <summary>What the gate found, as an entry's history keeps it.</summary>
/// <param name="Questions">How many questions the office counts on.</param>
/// <param name="Asked">How many were asked again.</param>
/// <param name="Stops">The questions that stood against publishing.</param>
/// <param name="Changes">The questions that are answered with another fact.</param>
/// <param name="Answered">How many of the entry's own questions are answered.</param>
internal sealed record GateSummary(int Questions, int Asked, IReadOnlyList<string> Stops, IReadOnlyList<string> Changes, int Answered)
{
    public static string Write(GateReport report) => JsonSerializer.Serialize(
        new GateSummary(
            report.Questions, report.Asked, [.. report.Stops.Select(Name)], [.. report.Changes.Select(Name)], report.Answered.Count),
        CurationJson.Default.GateSummary);

    // A visitor's wording may be erased one day, and this history is not.
    private static string Name(GateFinding finding) => finding.Question.Kind == GateQuestionKind.DraftQuestion
        ? $"{finding.Kind}: {finding.Question.Origin}"
        : $"{finding.Kind}: {finding.Question.Origin}: {finding.Question.Question.Text}";
}

/// <summary>How a summary is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GateSummary))]
internal sealed partial class CurationJson : JsonSerializerContext;
