using System.Globalization;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Presence;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Files;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Inbox;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>A case: the whole conversation, why it was handed over, and all that staff do with it.</summary>
/// <remarks>
/// Every form carries the version of the case that its reader has seen. What somebody else has changed since refuses the action; the page
/// is shown again with who did what, with the new version, and with what was typed.
/// </remarks>
[Authorize(StaffPolicies.Viewer)]
[TakesFiles]
internal sealed class CaseModel(
    CaseReader reader, InboxReader lists, IStaffDesk desk, FileReplies replies, FileWords files, IAttachmentStore attachments, ICasePresence presence, CannedAnswers canned, PassageFinder passages, CaseHelp help, CaseWords words, IOptions<OfficeOptions> office) : StaffPage
{
    /// <summary>The case's number.</summary>
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The version of the case that the reader has seen.</summary>
    [BindProperty]
    public long? Version { get; set; }

    /// <summary>What was typed: a reply, or a note.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The case; read before the page is shown.</summary>
    public CaseFile Found { get; private set; } = null!;

    /// <summary>The list that the reader came from.</summary>
    public InboxList List { get; private set; } = null!;

    /// <summary>What others did meanwhile, when that is why an action was refused.</summary>
    public IReadOnlyList<CaseEvent> Since { get; private set; } = [];

    /// <summary>Which form was sent, when the page is shown again.</summary>
    public string? Sent { get; private set; }

    /// <summary>What was found in the content.</summary>
    public PassageHits Passages { get; private set; } = PassageHits.None;

    public InboxSelection Selection { get; private set; } = new();

    /// <summary>Whether files can be sent to this visitor: the website shows them, and other channels get links, which need the server's address.</summary>
    public bool TakesFiles => attachments.Limits is not null && (Found.Conversation.Reference is null || office.Value.Site is not null);

    /// <summary>What is said of files.</summary>
    public FileWords Files => files;

    public bool MayAct => Member.Is(StaffRole.Agent);

    public bool IsMine => Found.Case.Assignee == Me;

    /// <summary>The ready texts, filled in for this case.</summary>
    public IReadOnlyList<(string Title, string? Language, string Text)> Answers { get; private set; } = [];

    /// <summary>Who else has the case open.</summary>
    public IReadOnlyList<CaseViewer> Others => [.. presence.In(new CaseId(Id)).Where(viewer => viewer.Staff != Me)];

    /// <summary>What a reply was translated from, when it was.</summary>
    [BindProperty]
    public string? Original { get; set; }

    /// <summary>Whether a model helps with this case.</summary>
    public bool HasHelp => help.IsThere && MayAct;

    /// <summary>Whether the visitor writes another language than the reader's.</summary>
    public bool IsForeign => CaseHelp.LanguageOf(Found) != Ui.Language.Tag;

    /// <summary>What the visitor's language is called.</summary>
    public string VisitorLanguage => words.Language(CaseHelp.LanguageOf(Found).Value);

    private string Me => Member.Account.Id.ToString();

    /// <summary>The address of an action.</summary>
    public string Act(string handler) => Selection.ActionAddress(new CaseId(Id), handler);

    /// <summary>The address of a model's help.</summary>
    public string HelpAddress(string handler) => FormattableString.Invariant($"/staff/cases/{Id}/help?handler={handler}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Tells who else is there. Who asks is there himself, and is seen.</summary>
    /// <param name="typing">Whether a reply is being written, which the visitor sees too.</param>
    /// <param name="leaves">Whether the page is being closed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IActionResult> OnGetPresenceAsync(bool typing, bool leaves, CancellationToken cancellationToken)
    {
        var id = new CaseId(Id);
        if (leaves)
        {
            presence.Leave(id, Me);
            return new EmptyResult();
        }

        presence.Touch(id, Me, typing && MayAct);
        if (typing && MayAct)
        {
            await desk.ShowTypingAsync(id, Me, cancellationToken);
        }

        return Partial("/Staff/Cases/_Presence.cshtml", new PresentStaff(Others, await reader.StaffAsync(cancellationToken)));
    }

    /// <summary>Looks something up in the content.</summary>
    public IActionResult OnGetPassages(string? words, string? language) =>
        Partial("/Staff/Cases/_Passages.cshtml", new PassageHits(words, passages.Find(words ?? "", language)));

    [StaffAction(StaffRole.Agent, "case.take")]
    public Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken) =>
        RunAsync("take", action => desk.TakeAsync(action, cancellationToken), cancellationToken);

    [StaffAction(StaffRole.Agent, "case.assign")]
    public Task<IActionResult> OnPostAssignAsync(string? assignee, CancellationToken cancellationToken) =>
        RunAsync(
            "assign",
            async action => await IsAgentAsync(assignee, cancellationToken)
                ? await desk.AssignAsync(action, assignee!, cancellationToken) // Whoever is an agent is named.
                : new StaffOutcome.Refused(StaffRefusal.Invalid, "", null) { Fault = StaffFault.Assignee },
            cancellationToken);

    [StaffAction(StaffRole.Agent, "case.transfer")]
    public Task<IActionResult> OnPostTransferAsync(string? to, string? reason, CancellationToken cancellationToken) =>
        RunAsync("transfer", action => desk.TransferAsync(action, Some(to), Some(reason), cancellationToken), cancellationToken);

    [StaffAction(StaffRole.Agent, "case.reply")]
    public Task<IActionResult> OnPostReplyAsync(CancellationToken cancellationToken) =>
        RunAsync("reply", action => ReplyAsync(action, cancellationToken), cancellationToken);

    [StaffAction(StaffRole.Agent, "case.note")]
    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancellationToken) =>
        RunAsync("note", action => desk.NoteAsync(action, Text ?? "", cancellationToken), cancellationToken);

    [StaffAction(StaffRole.Agent, "case.priority")]
    public Task<IActionResult> OnPostPriorityAsync(CasePriority priority, CancellationToken cancellationToken) =>
        RunAsync("priority", action => desk.PrioritizeAsync(action, priority, cancellationToken), cancellationToken);

    [StaffAction(StaffRole.Agent, "case.follow-up")]
    public Task<IActionResult> OnPostFollowUpAsync(DateTime? at, CancellationToken cancellationToken) =>
        RunAsync(
            "followUp", action => desk.FollowUpAsync(action, at is { } clock ? Ui.Moment(clock) : null, cancellationToken), cancellationToken);

    [StaffAction(StaffRole.Agent, "case.tag")]
    public Task<IActionResult> OnPostTagAsync(string? tags, CancellationToken cancellationToken) =>
        RunAsync("tag", action => desk.TagAsync(action, (tags ?? "").Split(',', '،', '\n'), cancellationToken), cancellationToken);

    [StaffAction(StaffRole.Agent, "case.resolve")]
    public Task<IActionResult> OnPostResolveAsync(string? result, CancellationToken cancellationToken) =>
        RunAsync("resolve", action => desk.ResolveAsync(action, result ?? "", Some(Text), cancellationToken), cancellationToken);

    [StaffAction(StaffRole.Agent, "case.give-back")]
    public Task<IActionResult> OnPostGiveBackAsync(string? reason, CancellationToken cancellationToken) =>
        RunAsync("giveBack", action => desk.GiveBackAsync(action, Some(reason), cancellationToken), cancellationToken);

    private async Task<StaffOutcome> ReplyAsync(StaffAction action, CancellationToken cancellationToken)
    {
        if (TakesFilesAttribute.HasTooMuch(HttpContext))
        {
            return replies.TooMuch();
        }

        var outcome = await replies.SendAsync(action, Text, await FormFiles.ReadAsync(Request.Form.Files, cancellationToken), cancellationToken);
        return outcome is StaffOutcome.Done done && Some(Original) is { } original && original.Trim() != Text?.Trim()
            ? await KeepOriginalAsync(done, original, cancellationToken)
            : outcome;
    }

    // What a member of staff wrote himself stays in the case, beside what was sent in the visitor's language.
    private async Task<StaffOutcome> KeepOriginalAsync(StaffOutcome.Done sent, string original, CancellationToken cancellationToken) =>
        await desk.NoteAsync(
            new StaffAction(sent.Case.Id, Me, sent.Case.Version), Ui.With("help.originalNote", ("text", original.Trim())), cancellationToken) is StaffOutcome.Done noted
            ? noted
            : sent;

    private async Task<IActionResult> RunAsync(string form, Func<StaffAction, Task<StaffOutcome>> act, CancellationToken cancellationToken)
    {
        Selection = InboxSelection.Read(Request.Query);
        StaffAudit.Note(HttpContext, Id.ToString(CultureInfo.InvariantCulture));
        return await act(new StaffAction(new CaseId(Id), Me, Version)) switch
        {
            StaffOutcome.Done done => Done(Selection.CaseAddress(done.Case.Id)),
            StaffOutcome.Refused refused => await RefuseAsync(form, refused, cancellationToken),
            var other => throw new InvalidOperationException($"An action came to {other}."),
        };
    }

    private async Task<IActionResult> RefuseAsync(string form, StaffOutcome.Refused refused, CancellationToken cancellationToken)
    {
        if (refused.Why == StaffRefusal.NotFound || !await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Sent = form;
        Since = refused.Since;
        var page = Again(refused.Why switch
        {
            StaffRefusal.Changed => Ui["case.changed"],
            StaffRefusal.HeldByAnother => Ui.With("case.heldBy", ("who", Found.Staff.Of(Found.Case.Assignee ?? ""))),
            StaffRefusal.NotNow => Ui["case.notNow"],
            _ => replies.Fault ?? Ui["invalid." + (refused.Fault?.ToString() ?? "Other")],
        });
        Response.StatusCode = refused.Why == StaffRefusal.Invalid ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;

        // The address stays that of the case, so that a reload shows it.
        Response.Headers["HX-Replace-Url"] = Selection.CaseAddress(Found.Case.Id);

        // The fields are those of the case as it is now, not those that were sent; what was typed stays.
        ModelState.Clear();
        return page;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Selection = InboxSelection.Read(Request.Query);
        if (await reader.ReadAsync(new CaseId(Id), cancellationToken) is not { } file)
        {
            return false;
        }

        Found = file;
        Answers = await canned.ForAsync(file, Ui, cancellationToken);
        List = await lists.ReadAsync(Selection, Member, cancellationToken) with { Beside = file.Case.Id };
        return true;
    }

    private async Task<bool> IsAgentAsync(string? id, CancellationToken cancellationToken) =>
        (await reader.StaffAsync(cancellationToken)).Agents.Any(agent => agent.Id.ToString() == id);

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
