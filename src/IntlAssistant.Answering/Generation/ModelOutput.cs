using System.Text.RegularExpressions;

using IntlAssistant.Answering.Generation.Prompts;

namespace IntlAssistant.Answering.Generation;

/// <summary>Reads what models write around their words: thoughts aloud, marks of emphasis, the sign that the passages do not answer.</summary>
internal static partial class ModelOutput
{
    private const int TimeoutMilliseconds = 500;

    /// <summary>The words alone, with citations and list markers.</summary>
    public static string Clean(string text)
    {
        text = Thoughts().Replace(text, "").Replace('【', '[').Replace('】', ']');
        text = Emphasis().Replace(text, "${words}");
        return HeadingMarks().Replace(text, "").Trim();
    }

    /// <summary>Whether it says that the passages do not answer, and nothing else.</summary>
    public static bool SaysNotInPassages(string text) =>
        text.Trim(' ', '\n', '\r', '"', '\'', '`', '*', '.', '[', ']') == AnswerPrompt.NotInPassages;

    /// <summary>Whether it may be saying so, or thinking aloud, so that nothing of it is to be shown yet.</summary>
    public static bool IsUndecided(string text) =>
        text.Contains(AnswerPrompt.NotInPassages[..4], StringComparison.Ordinal) || text.Contains("<think", StringComparison.OrdinalIgnoreCase);

    // An opened thought that never ends is all thought.
    [GeneratedRegex(@"<think(?:ing)?>.*?(?:</think(?:ing)?>|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeoutMilliseconds)]
    private static partial Regex Thoughts();

    [GeneratedRegex(@"(?<mark>\*\*|__|`)(?<words>[^*_`\n]{1,500})\k<mark>", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^[ \t]*#{1,6}[ \t]+", RegexOptions.CultureInvariant | RegexOptions.Multiline, TimeoutMilliseconds)]
    private static partial Regex HeadingMarks();
}
