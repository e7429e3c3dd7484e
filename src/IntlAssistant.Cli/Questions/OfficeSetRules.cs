using System.Text.Json;

namespace IntlAssistant.Cli.Questions;

/// <summary>What a line of an office set must be.</summary>
internal static class OfficeSetRules
{
    /// <summary>What is wrong with a line; <see langword="null"/> when nothing is.</summary>
    public static string? Fault(JsonElement line)
    {
        if (LineFields.Question(line) is { } fault)
        {
            return fault;
        }

        if (!line.TryGetProperty("expect", out _))
        {
            return line.TryGetProperty("passage", out _)
                ? "this is a line of a passage set, which has 'passage' and no 'expect'; name its passages with --passages FILE.json."
                : "expect is missing; write answer, escalate, decline or chat.";
        }

        return LineFields.OneOf(line, "expect", "answer", "escalate", "decline", "chat", "clarify")
            ?? LineFields.OneOf(line, "channel", "web", "msteams")
            ?? LineFields.List(line, "history", "[\"earlier message\", …]", LineFields.IsText)
            ?? LineFields.List(line, "sources", "[\"page-id\", …]", LineFields.IsText)
            ?? LineFields.List(line, "must", "[[\"one of these\", \"or this\"], …]", group => LineFields.IsList(group, LineFields.IsText))
            ?? LineFields.List(line, "mustNot", "[\"never this\", …]", LineFields.IsText);
    }
}
