using Microsoft.Playwright;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>Web Chat as a visitor uses it.</summary>
/// <param name="root">The document that it is in: the page's, or the frame's of the widget.</param>
internal sealed class ChatWindow(ILocator root)
{
    public ILocator Box => root.Locator("[data-id='webchat-sendbox-input']");

    /// <summary>What the assistant said, oldest first.</summary>
    public ILocator Replies => root.Locator(".webchat__bubble:not(.webchat__bubble--from-user)");

    /// <summary>What the visitor said, oldest first.</summary>
    public ILocator Questions => root.Locator(".webchat__bubble--from-user");

    public ILocator Last => Replies.Last;

    public ILocator Suggestions => root.Locator(".webchat__suggested-actions button");

    public Task UntilReadyAsync() => Assertions.Expect(Replies.First).ToBeVisibleAsync();

    /// <summary>Writes a question and sends it by the keyboard.</summary>
    public async Task AskAsync(string question)
    {
        await Box.FillAsync(question);
        await Box.PressAsync("Enter");
    }

    /// <summary>Asks, and waits for the next reply.</summary>
    public async Task<ILocator> AnswerToAsync(string question)
    {
        var known = await Replies.CountAsync();
        await AskAsync(question);
        return await NextAsync(known);
    }

    /// <summary>Clicks one of the suggested buttons, and waits for the next reply.</summary>
    public async Task<ILocator> ChooseAsync(string button)
    {
        var known = await Replies.CountAsync();
        await root.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
        return await NextAsync(known);
    }

    private async Task<ILocator> NextAsync(int known)
    {
        var next = Replies.Nth(known);
        await Assertions.Expect(next).ToBeVisibleAsync();
        return next;
    }
}
