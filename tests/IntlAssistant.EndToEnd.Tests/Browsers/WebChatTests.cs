using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>The chat on its own page, as visitors use it.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class WebChatTests(SharedServer shared, ITestOutputHelper output) : BrowserTest(shared, output)
{
    [Theory]
    [InlineData("fa", "برای تبادل دانشجویی به کدام دانشگاه‌های اسپانیا می‌توانم بروم؟")]
    [InlineData("ar", "ما هي الجامعات الإسبانية التي يمكنني الذهاب إليها في إطار التبادل الطلابي؟")]
    [InlineData("ar", "أي جامعات في إسبانيا يمكنني الذهاب إليها في برنامج التبادل؟")]
    public async Task A_question_from_right_to_left_gets_the_same_two_universities_and_the_same_page(string language, string question)
    {
        var visit = await VisitAsync();
        var chat = await visit.OpenChatAsync($"?lang={language}");

        var answer = await chat.AnswerToAsync(question);

        await Assertions.Expect(answer).ToContainTextAsync("Santiago de Compostela");
        await Assertions.Expect(answer).ToContainTextAsync("Almeria");
        await Assertions.Expect(answer.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", ExchangePage);
        Assert.Equal("rtl", await DirectionAsync(visit.Page.Locator("html")));
        Assert.Equal("rtl", await DirectionAsync(chat.Questions.Last));
        Assert.Equal("rtl", await DirectionAsync(chat.Box));
        Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task What_the_pages_do_not_say_is_passed_to_the_staff_when_the_visitor_agrees()
    {
        var visit = await VisitAsync();
        var chat = await visit.OpenChatAsync();

        await chat.AnswerToAsync("what is the tuition for a degree on the moon");
        var handedOver = await chat.ChooseAsync("Yes, pass it on");

        await Assertions.Expect(handedOver).ToContainTextAsync(CaseNumber());
        await Assertions.Expect(handedOver).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task A_suggestion_is_asked_by_a_click_and_a_person_by_a_button()
    {
        var visit = await VisitAsync();
        var chat = await visit.OpenChatAsync();
        var answer = await chat.AnswerToAsync(Spain);
        await Assertions.Expect(answer).ToContainTextAsync("Almeria");
        await Assertions.Expect(chat.Suggestions.First).ToBeVisibleAsync();
        var suggestion = (await chat.Suggestions.First.InnerTextAsync()).Trim();

        var next = await chat.ChooseAsync(suggestion);

        Assert.NotEqual("Talk to a person", suggestion);
        await Assertions.Expect(chat.Questions.Last).ToContainTextAsync(suggestion);
        await Assertions.Expect(next.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await Assertions.Expect(next).Not.ToContainTextAsync("Almeria");
        await Assertions.Expect(await chat.ChooseAsync("Talk to a person")).ToContainTextAsync(CaseNumber());
    }

    [Fact]
    public async Task An_answer_is_rated_by_its_thumbs()
    {
        var visit = await VisitAsync();
        var chat = await visit.OpenChatAsync();
        await chat.AnswerToAsync(Spain);

        var noted = await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).ClickAsync(),
            answer => answer.Request.Method == "POST" && answer.Url.Contains("/activities", StringComparison.Ordinal));

        Assert.Equal(200, noted.Status);
        Assert.Contains("LikeAction", noted.Request.PostData, StringComparison.Ordinal);
        await Assertions.Expect(chat.Last).ToContainTextAsync("this answer helped");
    }

    [Fact]
    public async Task A_reload_keeps_the_conversation_and_another_browser_does_not_see_it()
    {
        var visit = await VisitAsync();
        var chat = await visit.OpenChatAsync();
        await chat.AnswerToAsync(Spain);
        var before = await chat.Replies.CountAsync();

        chat = await visit.OpenChatAsync();
        await Assertions.Expect(chat.Questions.Last).ToContainTextAsync(Spain);
        await Assertions.Expect(chat.Last).ToContainTextAsync("Almeria");
        var follow = await chat.AnswerToAsync("and in Finland?");
        var stranger = await (await VisitAsync()).OpenChatAsync();

        await Assertions.Expect(follow).ToContainTextAsync("Tampere");
        await Assertions.Expect(chat.Replies).ToHaveCountAsync(before + 1);
        await Assertions.Expect(stranger.Questions).ToHaveCountAsync(0);
        await Assertions.Expect(stranger.Replies).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task While_too_much_waits_the_page_says_so_and_the_message_goes_when_it_is_sent_again()
    {
        var visit = await VisitAsync();
        (visit.MayBeRefused, visit.Refusals) = (true, ["429", "Failed to post activity"]);
        var chat = await visit.OpenChatAsync("?lang=fa");
        var told = visit.Page.Locator(".webchat__toast", new() { HasText = "در این لحظه افراد بسیار زیادی می‌پرسند" });
        await visit.Page.RouteAsync("**/activities", RefuseMessageAsync);

        await chat.AskAsync("برای تبادل دانشجویی به کدام دانشگاه‌های اسپانیا می‌توانم بروم؟");
        await Assertions.Expect(told).ToBeVisibleAsync();
        await visit.Page.UnrouteAsync("**/activities");
        await visit.Page.Locator("button[data-markdown-href]").ClickAsync(); // Web Chat's own, under the message that was not sent.

        await Assertions.Expect(chat.Last).ToContainTextAsync("Almeria");
        await Assertions.Expect(told).ToHaveCountAsync(0);

        // Web Chat shows what was refused beside what was sent, until the page is opened again.
        chat = await visit.OpenChatAsync("?lang=fa");
        await Assertions.Expect(chat.Last).ToContainTextAsync("Almeria");
        await Assertions.Expect(chat.Questions).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Replies).ToHaveCountAsync(2);
    }

    [Theory]
    [InlineData("<img src=x onerror=\"document.title='owned'\">")]
    [InlineData("[a link](javascript:alert(1)) <script>document.title='owned'</script> ![](https://elsewhere.example/pixel.png)")]
    public async Task What_a_visitor_writes_stays_words(string words)
    {
        var visit = await VisitAsync();
        var chat = await visit.OpenChatAsync();

        await chat.AnswerToAsync(words);
        await visit.OpenChatAsync();
        await Assertions.Expect(chat.Questions.Last).ToContainTextAsync(words);
        await Assertions.Expect(chat.Questions.Locator("img, script, a")).ToHaveCountAsync(0);
        await Assertions.Expect(chat.Replies.Locator("img, script, [href^='javascript']")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page).Not.ToHaveTitleAsync("owned");
    }

    /// <summary>What the server says to a message while as much waits as may.</summary>
    private static Task RefuseMessageAsync(IRoute route) =>
        route.Request.PostDataJSON()?.GetProperty("type").GetString() != "message"
            ? route.ContinueAsync()
            : route.FulfillAsync(new()
            {
                Status = 429,
                Headers = new Dictionary<string, string> { ["Retry-After"] = "5" },
                ContentType = "application/json",
                Body = """{"error":{"code":"ServiceBusy","message":"Too much waits."}}""",
            });

    private static Task<string> DirectionAsync(ILocator element) => element.EvaluateAsync<string>("element => getComputedStyle(element).direction");

    [GeneratedRegex(@"Case number: \S*\d")]
    private static partial Regex CaseNumber();
}
