using System.Text.Json;

namespace IntlAssistant.Cli.Questions;

/// <summary>What a line of a parallel set must be.</summary>
internal static class ParallelSetRules
{
    private const string Example = "{\"en\": \"…\", \"fa\": \"…\"}";

    /// <summary>What is wrong with a line; <see langword="null"/> when nothing is.</summary>
    public static string? Fault(JsonElement line) =>
        Questions(line)
        ?? (line.TryGetProperty("sources", out _) ? null : "sources is missing; write \"sources\": [\"page-id\", …].")
        ?? LineFields.List(line, "sources", "[\"page-id\", …]", LineFields.IsText)
        ?? LineFields.OneOf(line, "channel", "web", "msteams");

    private static string? Questions(JsonElement line)
    {
        if (!line.TryGetProperty("questions", out var questions))
        {
            return line.TryGetProperty("question", out _)
                ? "this line has one question; a parallel set has 'questions', and other sets are run without --parallel."
                : $"questions is missing; write \"questions\": {Example}.";
        }

        if (questions.ValueKind != JsonValueKind.Object)
        {
            return $"questions is not what it should be; write \"questions\": {Example}.";
        }

        return questions.TryGetProperty("en", out _)
            ? questions.EnumerateObject()
                .Select(asked => LineFields.Language("questions", asked.Name) ?? LineFields.Text(questions, asked.Name))
                .FirstOrDefault(fault => fault is not null)
            : "questions has no 'en', which the other languages are compared with.";
    }
}
