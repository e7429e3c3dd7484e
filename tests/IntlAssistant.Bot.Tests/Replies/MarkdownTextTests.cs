using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.Bot.Replies;
using Markdig;

namespace IntlAssistant.Bot.Tests.Replies;

public sealed partial class MarkdownTextTests
{
    private static readonly MarkdownPipeline EveryExtension = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Theory]
    [InlineData("Write to intl_office@uni.example.", "[intl_office@uni.example](mailto:intl_office@uni.example)")]
    [InlineData("See https://uni.example/a_(b)?x=1&y=2.", "[https&#58;//uni.example/a&#95;(b)?x=1&#38;y=2](https://uni.example/a_%28b%29?x=1&y=2)")]
    public void Escape_makes_links_of_web_and_mail_addresses(string text, string link) =>
        Assert.Contains(link, MarkdownText.Escape(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![x](https://evil.example/track.png)")]
    [InlineData("[1]: javascript:alert(1) \"Title\"")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("https://evil.example/\"onmouseover=\"alert(1)")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("**bold** _slanted_ `code` ~~gone~~ # no heading")]
    [InlineData("# heading")]
    [InlineData("- item")]
    [InlineData("12. step")]
    [InlineData("---")]
    [InlineData("> quote")]
    [InlineData("| a | b |\n| - | - |\n| 1 | 2 |")]
    [InlineData("\\(x\\) and \\[y\\] and $$z$$")]
    [InlineData("R&D, AT&T; 2 < 3 > 1, snake_case_name, 5 * 3 * 2")]
    [InlineData("فارسی [متن](javascript:x) *ستاره*")]
    public void Escape_shows_exactly_the_text_and_makes_no_markup_of_it(string text) => AssertShown(text);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Escape_shows_exactly_the_text_whatever_it_is(int seed)
    {
        const string Letters = "ab 1.)(][<>*_`~|#+-=!\\$&;:\"'/\nپ\u200C😀{}^@%,";
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 30); length > 0; length--)
            {
                text.Append(Letters.EnumerateRunes().ElementAt(random.Next(Letters.EnumerateRunes().Count())));
            }

            AssertShown(text.ToString());
        }
    }

    [Fact]
    public void Escape_drops_controls_and_marks_that_turn_directions_and_keeps_joiners() =>
        Assert.Equal("abc می\u200Cشود", MarkdownText.Escape("a\u202Eb\u0000c\u2066 می\u200Cشود\u2069"));

    [Fact]
    public void Escape_of_a_very_long_text_ends_soon() =>
        Assert.True(MarkdownText.Escape(new string('a', 50_000) + "@" + new string('.', 50_000)).Length >= 100_000);

    [Theory]
    [InlineData("https://a.example", true)]
    [InlineData("tel:+98212222", true)]
    [InlineData("mailto:a@b.example", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("data:text/html,x", false)]
    public void IsSafeLink_allows_only_what_leads_somewhere(string address, bool isSafe) =>
        Assert.Equal(isSafe, MarkdownText.IsSafeLink(new Uri(address)));

    private static void AssertShown(string text)
    {
        var html = Markdown.ToHtml(MarkdownText.Escape(text), EveryExtension);
        var tags = Tags().Matches(html).Select(tag => tag.Value);
        Assert.All(tags, tag => Assert.Matches("^(</?p>|<br />|</a>|<a href=\"(https?://|mailto:)[^\"<>]*\">)$", tag));
        var shown = WebUtility.HtmlDecode(Tags().Replace(html, ""));
        Assert.True(Squeezed(text) == Squeezed(shown), $"'{text}' is shown as '{shown}' from '{MarkdownText.Escape(text)}'");
    }

    private static string Squeezed(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
