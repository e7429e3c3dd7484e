using IntlAssistant.Bot.Replies;

namespace IntlAssistant.Bot.Staff;

/// <summary>What members of staff write, as visitors will see it.</summary>
public static class StaffWords
{
    /// <summary>The Markdown that a plain text is sent as: it shows exactly that text, with web and mail addresses as links.</summary>
    public static string ToMarkdown(string text) => MarkdownText.Escape(text);
}
