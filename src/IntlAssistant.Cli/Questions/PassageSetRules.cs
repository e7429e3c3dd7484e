using System.Text.Json;

namespace IntlAssistant.Cli.Questions;

/// <summary>What a line of a passage set must be.</summary>
internal static class PassageSetRules
{
    /// <summary>What is wrong with a line; <see langword="null"/> when nothing is.</summary>
    public static string? Fault(JsonElement line)
    {
        if (LineFields.Question(line) is { } fault)
        {
            return fault;
        }

        if (!line.TryGetProperty("passage", out var passage))
        {
            return line.TryGetProperty("expect", out _)
                ? "this is a line of an office set, which has 'expect' and no 'passage'; run it without --passages."
                : "passage is missing; write the id of the passage that answers, or null when none does.";
        }

        return passage.ValueKind is JsonValueKind.String or JsonValueKind.Null
            ? null
            : "passage is not an id; write \"passage\": \"…\", or null when none answers.";
    }
}
