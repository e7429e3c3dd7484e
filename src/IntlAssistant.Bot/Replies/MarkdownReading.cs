using System.Net;
using System.Text.RegularExpressions;

namespace IntlAssistant.Bot.Replies;

/// <summary>Reads the bot's own Markdown back as the text that it shows: for mails and written-out conversations.</summary>
internal static partial class MarkdownReading
{
    public static string? ToText(string? markdown)
    {
        if (string.IsNullOrEmpty(markdown))
        {
            return markdown;
        }

        // An address that is its own name stands once; another link keeps both.
        var links = Link().Replace(markdown, match => Shown(match.Groups["words"].Value, match.Groups["target"].Value));
        return WebUtility.HtmlDecode(links.Replace("**", "", StringComparison.Ordinal).Replace("  \n", "\n", StringComparison.Ordinal));
    }

    private static string Shown(string words, string target)
    {
        var plain = WebUtility.HtmlDecode(words);
        return target == "mailto:" + plain || target.TrimEnd('/') == plain.TrimEnd('/') ? words : $"{words} ({target})";
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]]{1,500})\]\((?<target>[^()\s]{1,2000})\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
