using System.Text;
using System.Text.RegularExpressions;

namespace IntlAssistant.Bot.Replies;

/// <summary>Turns plain text, whoever wrote it, into Markdown that shows exactly that text: nothing in it becomes markup, HTML or mathematics.</summary>
/// <remarks>
/// Character references are used and no backslashes: Web Chat reads <c>\[</c> and <c>\(</c> as the beginning of a formula, and a reference
/// is never read as syntax. Web and mail addresses become links, so that no client has to guess where they end.
/// </remarks>
internal static partial class MarkdownText
{
    private const char LeftToRight = '\u2066';
    private const char RightToLeft = '\u2067';
    private const char EndIsolate = '\u2069';

    /// <summary>Text of one or more lines; every line stays a line.</summary>
    public static string Escape(string text)
    {
        var lines = Clean(text).Split('\n').Select(line => EscapeLine(line.Trim())).ToList();
        var markdown = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            markdown.Append(lines[index]);
            var isLast = index == lines.Count - 1;
            if (!isLast)
            {
                // Two spaces before the end make a line of its own within a paragraph.
                markdown.Append(lines[index].Length > 0 && lines[index + 1].Length > 0 ? "  \n" : "\n");
            }
        }

        return markdown.ToString();
    }

    /// <summary>Text on a single line, as in a list's item or a title.</summary>
    public static string EscapeToLine(string text) => EscapeLine(Spaces().Replace(Clean(text), " ").Trim());

    /// <summary>Words on a single line that stand within a link or a title, where no other link may.</summary>
    public static string EscapeTitle(string text)
    {
        var markdown = new StringBuilder();
        AppendEscaped(markdown, ToLine(text), atStart: false);
        return markdown.ToString();
    }

    /// <summary>Plain text without Markdown on one line, for a property that is shown as it stands.</summary>
    public static string ToLine(string text) => Spaces().Replace(Clean(text), " ").Trim();

    /// <summary>Text that keeps its own direction whatever stands around it.</summary>
    public static string Isolate(string markdown, bool isRightToLeft) =>
        $"{(isRightToLeft ? RightToLeft : LeftToRight)}{markdown}{EndIsolate}";

    /// <summary>Whether a link may lead there: nothing that runs in the reader's browser.</summary>
    public static bool IsSafeLink(Uri? address) =>
        address is { IsAbsoluteUri: true } && address.Scheme is "http" or "https" or "mailto" or "tel";

    private static string EscapeLine(string line)
    {
        var markdown = new StringBuilder();
        var place = 0;
        foreach (var match in Address().EnumerateMatches(line))
        {
            var words = line.AsSpan(match.Index, match.Length).TrimEnd(".,;:!?)]}'\"،؛؟。，").ToString();
            var target = words.Contains("://", StringComparison.Ordinal) ? words : "mailto:" + words;
            if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || !IsSafeLink(address))
            {
                continue;
            }

            AppendEscaped(markdown, line.AsSpan(place, match.Index - place), atStart: place == 0);
            markdown.Append('[');
            AppendEscaped(markdown, words, atStart: false);
            markdown.Append("](").Append(LinkTarget(address)).Append(')');
            place = match.Index + words.Length;
        }

        AppendEscaped(markdown, line.AsSpan(place), atStart: place == 0);
        return markdown.ToString();
    }

    /// <summary>An address as it may stand in a link: what could end the link is percent-encoded.</summary>
    public static string LinkTarget(Uri address) => address.AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("\"", "%22", StringComparison.Ordinal);

    private static void AppendEscaped(StringBuilder markdown, ReadOnlySpan<char> text, bool atStart)
    {
        var marker = atStart ? ListMarkerLength(text) : 0;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (index == marker - 1 || IsMarkup(text, index))
            {
                markdown.Append("&#").Append((int)letter).Append(';');
            }
            else
            {
                markdown.Append(letter);
            }
        }
    }

    private static bool IsMarkup(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '$' or '~' or '|' or '^' or '{' or '}' => true,
        '+' or '=' or '"' => IsAt(text, index - 1, text[index]) || IsAt(text, index + 1, text[index]),
        '_' => !(IsLetterAt(text, index - 1) && IsLetterAt(text, index + 1)),
        '&' => index + 1 < text.Length && (text[index + 1] == '#' || char.IsAsciiLetter(text[index + 1])),
        ':' => text[index..].StartsWith("://", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsAt(ReadOnlySpan<char> text, int index, char letter) =>
        index >= 0 && index < text.Length && text[index] == letter;

    private static bool IsLetterAt(ReadOnlySpan<char> text, int index) =>
        index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);

    /// <summary>How many characters at a line's start would make it a heading, an item or a rule; the last of them is escaped.</summary>
    private static int ListMarkerLength(ReadOnlySpan<char> line)
    {
        if (line.Length > 0 && line[0] is '#' or '-' or '+' or '=' or ':')
        {
            return 1;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= 9 && digits < line.Length && line[digits] is '.' or ')' ? digits + 1 : 0;
    }

    /// <summary>Without control characters, and without marks that turn the direction of what follows them.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            var isTurning = letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
            if (letter == '\t')
            {
                clean.Append(' ');
            }
            else if (letter == '\n' || (!char.IsControl(letter) && !isTurning))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    // A web address, or a mail address. Both alternatives are linear: no repetition within a repetition meets the same letters.
    [GeneratedRegex(@"https?://[^\s<>""\\\[\]`|]{1,2000}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
