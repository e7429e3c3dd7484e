using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>A narrow screen that is touched.</summary>
[Collection(OneAtATime.Name)]
public sealed class PhoneTests(SharedServer shared, ITestOutputHelper output) : BrowserTest(shared, output)
{
    private const int Width = 390;
    private const int Height = 844;

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("fa", ColorScheme.Dark)]
    public async Task The_chat_fills_the_screen_and_nothing_stands_out_of_it(string language, ColorScheme scheme)
    {
        var visit = await VisitAsync(options =>
        {
            options.ViewportSize = new() { Width = Width, Height = Height };
            options.HasTouch = true;
            options.IsMobile = true;
            options.ColorScheme = scheme;
        });
        await visit.Page.GotoAsync($"/?lang={language}");
        Assert.Equal(Width, await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));

        await visit.Page.Locator("[data-intl-assistant-open]").TapAsync();
        var frame = visit.Page.FrameLocator("iframe");
        var chat = new ChatWindow(frame.Locator("html"));
        await chat.UntilReadyAsync();
        await chat.AnswerToAsync(Spain);

        Assert.Equal(Width, await frame.Locator("html").EvaluateAsync<int>("html => html.scrollWidth"));
        var box = await chat.Box.BoundingBoxAsync();
        Assert.NotNull(box);
        Assert.InRange(box.Y + box.Height, 0, Height);
        Assert.InRange(box.X, 0, Width);
    }
}
