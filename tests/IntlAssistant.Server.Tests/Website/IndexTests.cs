using System.Net;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Website;

public sealed class IndexTests
{
    [Fact]
    public async Task The_page_speaks_the_office_s_name_and_offers_its_questions()
    {
        using var site = new Site(
            ("Office:Name", "Global Office"), ("Office:University", "A University"), ("Office:Questions:partners:en:0", "How do we sign an agreement?"));
        using var browser = site.Browser();

        var page = await browser.GetStringAsync("/");

        Assert.Contains("<title>Global Office", page, StringComparison.Ordinal);
        Assert.Contains("A University", page, StringComparison.Ordinal);
        Assert.Contains("""href="/chat?lang=en&amp;audience=partners&amp;q=How%20do%20we%20sign%20an%20agreement%3F" """.Trim(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_in_another_language_than_the_page_say_so()
    {
        using var site = new Site(("Office:Questions:partners:en:0", "How do we sign an agreement?"));
        using var browser = site.Browser();

        var page = await browser.GetStringAsync("/?lang=hi");

        Assert.Contains("<html lang=\"hi\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\" dir=\"ltr\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_cannot_put_markup_into_the_page()
    {
        using var site = new Site(("Office:Name", "<script>alert(1)</script>"), ("Office:Questions:students:en:0", "\"><script>alert(2)</script>"));
        using var browser = site.Browser();

        Assert.DoesNotContain("<script>alert", await browser.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_on_the_page_is_inline()
    {
        using var site = new Site();
        using var browser = site.Browser();

        foreach (var address in (string[])["/", "/chat", "/nowhere"])
        {
            using var answer = await browser.GetAsync(address);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" onclick=", page, StringComparison.Ordinal);
        }
    }
}
