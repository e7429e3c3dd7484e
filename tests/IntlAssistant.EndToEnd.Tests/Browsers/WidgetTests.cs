using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>The office's page with the chat in it.</summary>
[Collection(OneAtATime.Name)]
public sealed class WidgetTests(SharedServer shared, ITestOutputHelper output) : BrowserTest(shared, output)
{
    [Fact]
    public async Task It_opens_by_a_click_and_answers()
    {
        var visit = await VisitAsync();
        var chat = await OpenAsync(visit, button => button.ClickAsync());

        var answer = await chat.AnswerToAsync(Spain);

        await Assertions.Expect(answer).ToContainTextAsync("University of Santiago de Compostela");
        await Assertions.Expect(answer).ToContainTextAsync("University of Almeria");
        await Assertions.Expect(answer.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", ExchangePage);
    }

    [Fact]
    public async Task It_is_used_by_the_keyboard_alone()
    {
        var visit = await VisitAsync();
        var chat = await OpenAsync(visit, async button =>
        {
            await TabToAsync(visit.Page, button);
            await visit.Page.Keyboard.PressAsync("Enter");
        });

        await chat.Box.FocusAsync();
        await visit.Page.Keyboard.TypeAsync(Spain);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Replies.Nth(1)).ToContainTextAsync("Almeria");
        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(Button(visit.Page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_question_of_the_page_is_asked_in_the_chat()
    {
        var visit = await VisitAsync();
        await visit.Page.GotoAsync("/");
        var link = visit.Page.Locator("a[data-intl-assistant-ask]").First;
        var question = (await link.InnerTextAsync()).Trim();

        await link.ClickAsync();
        var chat = Chat(visit.Page);

        await Assertions.Expect(chat.Questions.First).ToContainTextAsync(question);
        await Assertions.Expect(chat.Replies.Nth(1)).ToBeVisibleAsync();
    }

    private static async Task<ChatWindow> OpenAsync(Visit visit, Func<ILocator, Task> open)
    {
        await visit.Page.GotoAsync("/");
        await open(Button(visit.Page));
        var chat = Chat(visit.Page);
        await chat.UntilReadyAsync();
        return chat;
    }

    private static ILocator Button(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Ask the office" });

    private static ChatWindow Chat(IPage page) => new(page.FrameLocator("iframe").Locator("html"));

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        // As many as the page has places to stop at, and more.
        for (var i = 0; i < 100; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === element.getRootNode().activeElement"))
            {
                return;
            }
        }

        Assert.Fail("The button was not reached by the Tab key.");
    }
}
