using System.Text.RegularExpressions;
using IntlAssistant.Server.Chat;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>A page's text as visitors would read it.</summary>
internal static partial class PageLook
{
    /// <summary>The HTML, which can do nothing; without what the headings say in braces of their sections, which is not for readers.</summary>
    public static string ToHtml(string body) => MarkdownText.ToHtml(Braces().Replace(body.ReplaceLineEndings("\n"), "$1"));

    [GeneratedRegex(@"^( {0,3}#{1,6} [^\n]*?)[ \t]*\{[^{}\n]*\}[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
