using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Browsers;
using IntlAssistant.EndToEnd.Tests.Hosting;
using IntlAssistant.Models.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.Models;

/// <summary>The chat with a model behind it that speaks the protocol over real HTTP.</summary>
[Collection(OneAtATime.Name)]
public sealed partial class WordedAnswerTests(SharedServer shared, ITestOutputHelper output) : BrowserTest(shared, output)
{
    [Fact]
    public async Task An_answer_grows_in_the_chat_and_a_second_one_stands_below_the_first()
    {
        await using var model = await FakeModelService.StartAsync();
        var isSeen = new SemaphoreSlim(0);
        model.Does((call, context) => StreamAsync(context, Lines(call), isSeen));
        var server = await StartAsync(SettingsFor(model));
        await using var visit = await (await BrowserAsync()).VisitAsync(server.Address, null);
        var chat = await visit.OpenChatAsync();

        var first = await AskAsync(chat, "how long does the decision take?", isSeen);
        var second = await AskAsync(chat, Spain, isSeen);

        Assert.Equal(2, model.Calls.Count);
        Assert.NotEqual(first, second);
        await Assertions.Expect(chat.Last).ToContainTextAsync(second);
        await Assertions.Expect(chat.Last.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", ExchangePage);
        Assert.Empty(visit.Faults);

        // What was stored is the message in the end, and nothing of its growing.
        await visit.Page.ReloadAsync();
        await Assertions.Expect(chat.Replies.Filter(new() { HasText = first })).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Replies.Filter(new() { HasText = second })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task With_a_model_that_is_down_the_answer_is_quoted_as_without_one()
    {
        await using var model = await FakeModelService.StartAsync();
        model.Fails(500);
        var server = await StartAsync(SettingsFor(model));
        await using var visit = await (await BrowserAsync()).VisitAsync(server.Address, null);
        var chat = await visit.OpenChatAsync();

        await Assertions.Expect(await chat.AnswerToAsync(Spain)).ToContainTextAsync("Almeria");

        Assert.NotEmpty(model.Calls);
        Assert.Empty(visit.Faults);
    }

    /// <summary>Asks; sees the first sentence before the model has written the second; and gives that first sentence.</summary>
    private static async Task<string> AskAsync(ChatWindow chat, string question, SemaphoreSlim isSeen)
    {
        var growing = await chat.AnswerToAsync(question);
        await Assertions.Expect(growing).ToContainTextAsync(LongWord());
        await Assertions.Expect(growing).Not.ToContainTextAsync("[1]");
        var beginning = (await growing.InnerTextAsync()).Split('\n')[0].Trim();
        isSeen.Release();
        await Assertions.Expect(chat.Last.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        return beginning[..Math.Min(30, beginning.Length)];
    }

    private static async Task StreamAsync(HttpContext context, IReadOnlyList<string> lines, SemaphoreSlim isSeen)
    {
        context.Response.ContentType = "text/event-stream";
        await SendAsync(context, $"{lines[0]} [1]\n- ");
        await isSeen.WaitAsync(context.RequestAborted);
        await SendAsync(context, string.Join("\n- ", lines.Skip(1).Select(line => $"{line} [1]")));
        await FakeModelService.SendAsync(context, FakeModelService.Chunk([], "stop"));
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static Task SendAsync(HttpContext context, string text) =>
        FakeModelService.SendAsync(context, FakeModelService.Chunk(new() { ["content"] = text }, null));

    /// <summary>The first lines of what the model is shown first.</summary>
    private static IReadOnlyList<string> Lines(FakeCall call) =>
        [.. Passage().Match(call.Material).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#') && !line.StartsWith("Link: ", StringComparison.Ordinal)).Take(6)];

    private static Dictionary<string, string> SettingsFor(FakeModelService model) => new(RunningServer.Unlimited)
    {
        ["Model:Provider"] = "openai",
        ["Model:Endpoint"] = model.Endpoint,
        ["Model:Name"] = "small-model",
        ["Model:Retries"] = "0",
    };

    [GeneratedRegex("<passage number=\"1\">(?<text>.*?)</passage>", RegexOptions.Singleline)]
    private static partial Regex Passage();

    [GeneratedRegex(@"\w{4}")]
    private static partial Regex LongWord();
}
