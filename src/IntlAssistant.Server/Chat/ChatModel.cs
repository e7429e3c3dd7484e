using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Files;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Server.Files;
using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Security;
using IntlAssistant.Server.Website;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntlAssistant.Server.Chat;

/// <summary>The chat: Web Chat where script runs, and the same conversation as a plain form where it does not.</summary>
/// <remarks>The anti-forgery check is made here and not by the framework, so that a visitor whose page was open too long keeps his question.</remarks>
[MayBeFramed]
[IgnoreAntiforgeryToken]
[TakesFiles]
internal sealed class ChatModel(
    UiLanguages languages,
    Office office,
    AssetCatalog assets,
    AllowedOrigins origins,
    VisitorCookie cookie,
    PlainChat chat,
    IVisitorFiles files,
    IAntiforgery antiforgery,
    ILogger<ChatModel> logger) : PageModel
{
    /// <summary>How many characters a question may have.</summary>
    public const int LongestQuestion = 4000;

    private const string ComeAgainSeconds = "5";

    private static readonly JsonObject PersonCommand = new() { ["command"] = "person" };

    /// <summary>What the page links to.</summary>
    public AssetCatalog Assets => assets;

    /// <summary>The page's language.</summary>
    public UiLanguage Ui => languages.Choose(Request.Query["lang"]);

    /// <summary>The languages to choose from.</summary>
    public IReadOnlyList<UiLanguage> Languages => languages.All;

    /// <summary>Whom the page is for; <see langword="null"/> when the address does not say.</summary>
    public string? Audience =>
        Enum.TryParse<Audience>(Request.Query["audience"], ignoreCase: true, out var audience) && Enum.IsDefined(audience)
            ? audience.ToString().ToLowerInvariant()
            : null;

    public string Title => Ui.With("chatTitle", "office", OfficeName);

    public string OfficeName => office.Name(Ui);

    /// <summary>What Web Chat's styles carry.</summary>
    public string Nonce { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>What has been said.</summary>
    public Transcript Transcript { get; private set; } = Transcript.Empty;

    /// <summary>What went wrong with the last question; <see langword="null"/> when nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>What stands in the box.</summary>
    public string? Draft { get; private set; }

    /// <summary>This page, without what was in its box.</summary>
    public string Address => "/chat" + QueryString.Create(
        new Dictionary<string, string?> { ["lang"] = Ui.Tag.Value, ["audience"] = Audience }.Where(value => value.Value is not null));

    /// <summary>What the script is told; <see langword="null"/> when Web Chat is not at hand.</summary>
    public ChatPageOptions? Script => assets.Find("webchat.js") is not { } library
        ? null
        : new ChatPageOptions(
            library.Path,
            assets.Find($"webchat-{Ui.Tag}.json")?.Path,
            Ui.Locale,
            Ui.Direction,
            Audience,
            Draft,
            LongestQuestion,
            ChatPageFiles.Of(FileRules),
            new Dictionary<string, string>
            {
                ["failedTitle"] = Ui["failedTitle"],
                ["failedText"] = Ui["failedText"],
                ["busyTitle"] = Ui["busyTitle"],
                ["busyText"] = Ui["busyText"],
                ["crowded"] = Ui["crowded"],
                ["person"] = Ui["person"],
            });

    /// <summary>The same as JSON.</summary>
    public string ScriptOptions => JsonSerializer.Serialize(Script, ChatJson.Default.ChatPageOptions!);

    /// <summary>What may be sent with a question; <see langword="null"/> when nothing may.</summary>
    public VisitorFileRules? FileRules => files.RulesIn(Ui.Tag);

    /// <summary>Shows the conversation.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Draft = Cut(Request.Query["q"]);
        await ShowAsync(cancellationToken);
    }

    /// <summary>Asks what stands in the box, or what a button offers.</summary>
    public async Task<IActionResult> OnPostAsync(string? question, string? choice, CancellationToken cancellationToken)
    {
        var isChoice = !string.IsNullOrWhiteSpace(choice);
        var sent = isChoice || !Request.HasFormContentType ? [] : await FormFiles.ReadAsync(Request.Form.Files, cancellationToken);
        return await SayAsync(isChoice ? choice : question, null, sent, cancellationToken);
    }

    /// <summary>Asks for a person.</summary>
    public Task<IActionResult> OnPostPersonAsync(string? question, CancellationToken cancellationToken)
    {
        Draft = Cut(question);
        return SayAsync(Ui["person"], PersonCommand.DeepClone(), [], cancellationToken);
    }

    /// <summary>Begins anew.</summary>
    public async Task<IActionResult> OnPostNewAsync(CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return await AgainAsync(Ui["stale"], cancellationToken);
        }

        VisitorCookie.Forget(HttpContext);
        return new LocalRedirectResult(Address) { PreserveMethod = false };
    }

    private async Task<IActionResult> SayAsync(
        string? words, JsonNode? value, IReadOnlyList<SentFile> sent, CancellationToken cancellationToken)
    {
        Draft = value is null ? words : Draft;
        if (TakesFilesAttribute.HasTooMuch(HttpContext))
        {
            return await AgainAsync(FileRules?.TooMany ?? Ui["tooLarge"], cancellationToken);
        }

        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return await AgainAsync(Ui["stale"], cancellationToken);
        }

        if (string.IsNullOrWhiteSpace(words) && sent.Count == 0)
        {
            return await AgainAsync(Ui["emptyQuestion"], cancellationToken);
        }

        if (words?.Length > LongestQuestion)
        {
            return await AgainAsync(Ui.With("tooLong", "count", LongestQuestion.ToString(CultureInfo.InvariantCulture)), cancellationToken);
        }

        if (chat.IsBusy)
        {
            Response.Headers.RetryAfter = ComeAgainSeconds;
            return await AgainAsync(Ui["crowded"], StatusCodes.Status503ServiceUnavailable, cancellationToken);
        }

        try
        {
            var context = new PageContext(Ui, Audience, $"{Request.Scheme}://{Request.Host}/");
            var (visitor, refusal) = await chat.SayAsync(cookie.Read(HttpContext), words?.Trim() ?? "", value, sent, context, cancellationToken);
            cookie.Write(HttpContext, visitor);
            if (refusal is not null)
            {
                return await AgainAsync(refusal, cancellationToken);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            ChatLog.NotSent(logger, error);
            return await AgainAsync(Ui["notSent"], cancellationToken);
        }

        // Shown by a GET, so that a reload does not ask again.
        return new LocalRedirectResult(Address + "#ask");
    }

    private Task<PageResult> AgainAsync(string problem, CancellationToken cancellationToken) =>
        AgainAsync(problem, StatusCodes.Status422UnprocessableEntity, cancellationToken);

    private async Task<PageResult> AgainAsync(string problem, int status, CancellationToken cancellationToken)
    {
        Problem = problem;
        Response.StatusCode = status;
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Response.Headers.ContentSecurityPolicy = ContentPolicy.Chat(
            Nonce, (Request.IsHttps ? "wss://" : "ws://") + Request.Host, origins.Others);
        if (cookie.Read(HttpContext) is { } visitor)
        {
            Transcript = await chat.ReadAsync(visitor, cancellationToken);
        }
    }

    private static string? Cut(string? text) => text?.Length > LongestQuestion ? text[..LongestQuestion] : text;
}
