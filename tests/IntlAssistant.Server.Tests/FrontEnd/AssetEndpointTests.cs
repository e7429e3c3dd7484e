using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.FrontEnd;

public sealed partial class AssetEndpointTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/chat?lang=fa")]
    public async Task Everything_that_a_page_links_to_is_served_for_ever_and_compressed(string page)
    {
        using var site = new Site();
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        var links = Links().Matches(await browser.GetStringAsync(page)).Select(match => match.Value).Distinct().ToList();
        Assert.NotEmpty(links);

        foreach (var link in links)
        {
            using var answer = await browser.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
            Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        }
    }

    [Fact]
    public async Task An_address_with_another_hash_is_not_found()
    {
        using var site = new Site();
        using var browser = site.Browser();

        using var answer = await browser.GetAsync("/assets/0000000000000000/site.css");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_has_the_file_is_not_sent_it_again()
    {
        using var site = new Site();
        using var browser = site.Browser();
        using var first = await browser.GetAsync("/widget.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public void A_form_that_the_browser_takes_is_chosen(string? accepted, string? encoding) =>
        Assert.Equal(encoding, Asset.OfText("a.css", "body{}").For(accepted).Encoding);

    [Fact]
    public async Task Without_the_registry_the_chat_is_a_plain_form_and_readiness_says_so()
    {
        using var site = new Site();
        site.Registry.Failure = new FrontEndException("npm was not found.");
        using var browser = site.Browser();

        var page = await browser.GetStringAsync("/chat");
        var health = await browser.GetStringAsync("/health/ready");

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<textarea", page, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"degraded\"", health, StringComparison.Ordinal);
    }

    [GeneratedRegex("/assets/[^\"&]+")]
    private static partial Regex Links();
}
