using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Website;

namespace IntlAssistant.Server.Tests.Widget;

public sealed class WidgetTests
{
    [Fact]
    public async Task The_loader_is_smaller_than_six_kilobytes_with_the_words_of_every_language()
    {
        using var site = new Site();
        using var browser = site.Browser();

        var script = await browser.GetByteArrayAsync("/widget.js");
        var text = System.Text.Encoding.UTF8.GetString(script);

        Assert.InRange(script.Length, 1, 6 * 1024);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.All(new UiLanguages().All, language => Assert.Contains(language["ask"], text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_office_s_name_cannot_leave_its_comment()
    {
        using var site = new Site(("Office:Name", "*/ alert(1) /*"));
        using var browser = site.Browser();

        Assert.DoesNotContain("*/ alert(1)", await browser.GetStringAsync("/widget.js"), StringComparison.Ordinal);
    }
}
