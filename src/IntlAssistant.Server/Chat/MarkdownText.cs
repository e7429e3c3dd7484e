using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IntlAssistant.Server.Chat;

/// <summary>Turns the assistant's Markdown into HTML that can do nothing: no HTML of its own, no image, no link but to the web and to mail.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The HTML.</summary>
    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Tame(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        foreach (var block in document.Descendants().OfType<LeafBlock>())
        {
            block.GetAttributes().AddPropertyIfNotExist("dir", "auto");
        }

        return document.ToHtml(Pipeline);
    }

    /// <summary>The definitions at the end of a message: what its numbers stand for.</summary>
    public static IReadOnlyList<SourceLink> Sources(string markdown) =>
        [.. Markdown.Parse(markdown, Pipeline).Descendants<LinkReferenceDefinition>()
            .Where(definition => definition.Label is not null)
            .Select(definition => new SourceLink(
                definition.Label!,
                string.IsNullOrWhiteSpace(definition.Title) ? definition.Url ?? "" : definition.Title,
                IsSafe(definition.Url) ? definition.Url : null))];

    private static void Tame(LinkInline link)
    {
        if (link.IsImage || !IsSafe(link.Url))
        {
            link.ReplaceBy(Words(link));
            return;
        }

        var attributes = link.GetAttributes();
        attributes.AddPropertyIfNotExist("rel", "noopener noreferrer");
        attributes.AddPropertyIfNotExist("target", "_blank");
        if (link.Reference is not null && link.FirstChild is LiteralInline number)
        {
            // A citation: without its brackets it would read as part of the sentence.
            number.Content = new Markdig.Helpers.StringSlice($"[{number.Content}]");
        }
    }

    private static LiteralInline Words(LinkInline link) =>
        new(link.Reference is null
            ? string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()))
            : $"[{link.Label}]");

    private static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto");
}
