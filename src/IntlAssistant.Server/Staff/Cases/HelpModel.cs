using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>What a model suggests for a case. It changes nothing and sends nothing: a member of staff reads it, and takes of it what he likes.</summary>
[Authorize(StaffPolicies.Agent)]
internal sealed partial class HelpModel(CaseReader reader, CaseHelp help, ILogger<HelpModel> logger) : StaffPage
{
    private const int LongestReply = 8_000;

    /// <summary>The case's number.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>What the model wrote; empty when nothing came of it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The language of <see cref="Text"/>.</summary>
    public LanguageTag Language { get; private set; } = LanguageTag.English;

    /// <summary>What it was translated from.</summary>
    public string? Original { get; private set; }

    /// <summary>What a suggestion stands on.</summary>
    public IReadOnlyList<Passage> Passages { get; private set; } = [];

    /// <summary>How many sentences of a suggestion were left out.</summary>
    public int Removed { get; private set; }

    /// <summary>The string above it, which says what it is.</summary>
    public string Heading { get; private set; } = "help.suggestion";

    /// <summary>Whether it can be put into the reply.</summary>
    public bool MayInsert { get; private set; }

    /// <summary>Whether it can take the place of the reply.</summary>
    public bool MayReplace { get; private set; }

    /// <summary>Whether the model gave nothing.</summary>
    public bool Failed { get; private set; }

    public IActionResult OnGet() => LocalRedirect(FormattableString.Invariant($"/staff/cases/{Id}"));

    [StaffAction(StaffRole.Agent, "case.help.suggest", ChangesNothing = true)]
    public Task<IActionResult> OnPostSuggestAsync(CancellationToken cancellationToken) => AskAsync(
        async file =>
        {
            (Heading, MayInsert, Language) = ("help.suggestion", true, CaseHelp.LanguageOf(file));
            if (await help.SuggestAsync(file, cancellationToken) is { } suggested)
            {
                (Text, Passages, Removed) = (suggested.Text, suggested.Passages, suggested.Removed);
            }
        },
        cancellationToken);

    [StaffAction(StaffRole.Agent, "case.help.summary", ChangesNothing = true)]
    public Task<IActionResult> OnPostSummaryAsync(CancellationToken cancellationToken) => AskAsync(
        async file =>
        {
            (Heading, Language) = ("help.summary", Ui.Language.Tag);
            Text = string.Join('\n', await help.SummariseAsync(file, Ui.Language.Tag, cancellationToken));
        },
        cancellationToken);

    /// <summary>Translates a message of the visitor into the reader's language.</summary>
    [StaffAction(StaffRole.Agent, "case.help.translate", ChangesNothing = true)]
    public Task<IActionResult> OnPostTranslateAsync(string? message, CancellationToken cancellationToken) => AskAsync(
        async file =>
        {
            (Heading, Language, Original) = ("help.translation", Ui.Language.Tag, CaseHelp.WordsOf(file, message));
            Text = Original is { } words ? await help.TranslateAsync(words, Ui.Language.Tag, cancellationToken) : "";
        },
        cancellationToken);

    /// <summary>Translates what a member of staff has written into the visitor's language.</summary>
    [StaffAction(StaffRole.Agent, "case.help.translate-reply", ChangesNothing = true)]
    public Task<IActionResult> OnPostReplyAsync(string? text, CancellationToken cancellationToken) => AskAsync(
        async file =>
        {
            (Heading, MayReplace, Language, Original) = ("help.translation", true, CaseHelp.LanguageOf(file), text?.Trim());
            Text = Original is { Length: > 0 and <= LongestReply } ? await help.TranslateAsync(Original, Language, cancellationToken) : "";
        },
        cancellationToken);

    private async Task<IActionResult> AskAsync(Func<CaseFile, Task> ask, CancellationToken cancellationToken)
    {
        if (!help.IsThere || await reader.ReadAsync(new CaseId(Id), cancellationToken) is not { } file)
        {
            return NotFound();
        }

        try
        {
            await ask(file);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Any model may be plugged in, and throw what it likes: the case can be worked without it.
            NoHelp(logger, failure.GetType().Name);
            Failed = true;
        }

        return Request.Headers.ContainsKey("HX-Request") ? Partial("/Staff/Cases/_Help.cshtml", this) : Page();
    }

    [LoggerMessage(7090, LogLevel.Warning, "The model gave no help with a case ({Failure})")]
    private static partial void NoHelp(ILogger logger, string failure);
}
