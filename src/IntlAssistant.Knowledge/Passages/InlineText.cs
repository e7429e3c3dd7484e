using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>Writes what stands within a Markdown block as plain text.</summary>
/// <remarks>HTML is text here and stays visible as it was typed, so that it can never act; only comments are left out.</remarks>
internal static partial class InlineText
{
    /// <summary>Writes <paramref name="inlines"/> to <paramref name="target"/>.</summary>
    public static void Write(ContainerInline? inlines, PlainText target)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline, target);
        }
    }

    /// <summary>The words of <paramref name="inlines"/> alone.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var target = new PlainText(keepLines: false);
        Write(inlines, target);
        return target.ToString();
    }

    /// <summary>Raw HTML as the text that it is, without comments.</summary>
    public static string WithoutComments(string html) => Comment().Replace(html, " ");

    private static void Write(Inline inline, PlainText target)
    {
        switch (inline)
        {
            case LiteralInline literal:
                target.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline { IsHard: true }:
                target.HardBreak();
                break;
            case LineBreakInline:
                target.SoftBreak(FirstLetter(inline.NextSibling));
                break;
            case LinkInline link:
                WriteLink(link, target);
                break;
            case AutolinkInline link:
                WriteWords(link.Url, (link.IsEmail ? "mailto:" : "") + link.Url, target);
                break;
            case CodeInline code:
                target.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                target.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                WriteHtml(html.Tag, target);
                break;
            case DelimiterInline delimiter:
                target.Append(delimiter.ToLiteral());
                Write((ContainerInline)delimiter, target);
                break;
            case ContainerInline container:
                Write(container, target);
                break;
        }
    }

    private static void WriteLink(LinkInline link, PlainText target)
    {
        var start = target.BeginWord();
        Write((ContainerInline)link, target);
        if (!link.IsImage && LinkTarget(link.GetDynamicUrl?.Invoke() ?? link.Url) is { } address)
        {
            target.EndLink(start, address);
        }
    }

    private static void WriteWords(string words, string address, PlainText target)
    {
        var start = target.BeginWord();
        target.Append(words);
        if (LinkTarget(address) is { } uri)
        {
            target.EndLink(start, uri);
        }
    }

    private static void WriteHtml(string tag, PlainText target)
    {
        if (LineBreakTag().IsMatch(tag))
        {
            target.HardBreak();
        }
        else
        {
            target.Append(WithoutComments(tag));
        }
    }

    private static Uri? LinkTarget(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel" ? uri : null;

    private static char FirstLetter(Inline? inline) =>
        inline is LiteralInline { Content.Length: > 0 } literal ? literal.Content.AsSpan()[0] : default;

    [GeneratedRegex("<!--.*?(-->|$)", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^<br\s*/?>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineBreakTag();
}
