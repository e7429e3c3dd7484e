using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace IntlAssistant.EndToEnd.Tests.Browsers;

/// <summary>A visitor's browser window, and whatever went wrong in it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = [];

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, said) => Note(said.Type == "error", $"console: {said.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"request: {request.Url} {request.Failure}");
        page.Response += (_, answer) => Note(answer.Status >= 400, $"answer: {answer.Status} {answer.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors in the console, of scripts, of requests, and violations of the content policy, which Chromium tells as errors too.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. faults.Where(fault => !(MayBeRefused && Refusals.Any(words => fault.Contains(words, StringComparison.Ordinal)))
            && !(MayBeMissing && (fault.Contains("404", StringComparison.Ordinal) || fault.Contains("422", StringComparison.Ordinal)))),
    ];

    /// <summary>Whether what the page asks for in the background may be refused: the person who looks at it is being shut out.</summary>
    public bool MayBeRefused { get; set; }

    /// <summary>What tells of such a refusal.</summary>
    public IReadOnlyList<string> Refusals { get; set; } = ["401"];

    /// <summary>Whether pages that are not there, and forms that are shown again, are what the test is about.</summary>
    public bool MayBeMissing { get; set; }

    public static async Task<Visit> BeginAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout((float)Hosting.Wait.Patience.TotalMilliseconds);
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}`))");
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>Opens the chat on its own page, with script, and waits until it can be written to.</summary>
    public async Task<ChatWindow> OpenChatAsync(string query = "")
    {
        await Page.GotoAsync("/chat" + query);
        var chat = new ChatWindow(Page.Locator("html"));
        await chat.UntilReadyAsync();
        return chat;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            faults.Enqueue(fault);
        }
    }
}
