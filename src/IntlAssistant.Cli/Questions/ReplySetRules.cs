using System.Text.Json;

namespace IntlAssistant.Cli.Questions;

/// <summary>What a line of a reply set must be.</summary>
internal static class ReplySetRules
{
    /// <summary>What is wrong with a line; <see langword="null"/> when nothing is.</summary>
    public static string? Fault(JsonElement line) =>
        LineFields.Text(line, "kind")
        ?? (line.TryGetProperty("lie", out var lie) && lie.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "lie is not what it should be; write \"lie\": true or false.")
        ?? LineFields.Text(line, "language")
        ?? LineFields.Language("language", line.GetProperty("language").GetString()!) // Text has seen it.
        ?? LineFields.Text(line, "origin")
        ?? LineFields.Text(line, "text")
        ?? (line.TryGetProperty("passages", out _) ? null : "passages is missing; write \"passages\": [\"page-id#section\", …].")
        ?? LineFields.List(line, "passages", "[\"page-id#section\", …]", LineFields.IsText);
}
