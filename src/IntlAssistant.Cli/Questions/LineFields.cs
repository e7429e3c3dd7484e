using System.Text.Json;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Cli.Questions;

/// <summary>The fields that the lines of every question set have, and what a field may be.</summary>
internal static class LineFields
{
    /// <summary>What is wrong with a line's one question and its language; <see langword="null"/> when nothing is.</summary>
    public static string? Question(JsonElement line) =>
        Text(line, "lang") ?? Text(line, "question") ?? Language("lang", line.GetProperty("lang").GetString()!); // Text has seen it.

    /// <summary>That a word is not a language tag.</summary>
    public static string? Language(string name, string tag) => LanguageTag.TryParse(tag, out _)
        ? null
        : $"{name} '{tag}' is not a language tag; write for example 'en', 'fa' or 'zh'.";

    /// <summary>That a field is not a text with something in it.</summary>
    public static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value)
        ? value.ValueKind != JsonValueKind.String ? $"{name} is not a text; write \"{name}\": \"…\"."
            : string.IsNullOrWhiteSpace(value.GetString()) ? $"{name} is empty."
            : null
        : $"{name} is missing.";

    /// <summary>That a field is there and not one of the words allowed.</summary>
    public static string? OneOf(JsonElement line, string name, params string[] words) =>
        !line.TryGetProperty(name, out var value) || (value.ValueKind == JsonValueKind.String && words.Contains(value.GetString()))
            ? null
            : $"{name} is {value.GetRawText()}; write one of {string.Join(", ", words)}.";

    /// <summary>That a field is there and not a list of what <paramref name="isItem"/> allows.</summary>
    public static string? List(JsonElement line, string name, string example, Func<JsonElement, bool> isItem) =>
        !line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null || IsList(value, isItem)
            ? null
            : $"{name} is not what it should be; write \"{name}\": {example}.";

    /// <summary>Whether a value is a list of which each item is allowed.</summary>
    public static bool IsList(JsonElement value, Func<JsonElement, bool> isItem) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(isItem);

    /// <summary>Whether a value is a text.</summary>
    public static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;
}
