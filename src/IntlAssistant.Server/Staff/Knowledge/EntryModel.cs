using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PageResult = Microsoft.AspNetCore.Mvc.RazorPages.PageResult;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>A page: read, written, tried, published through the gate, withdrawn; with every version of it.</summary>
/// <remarks>
/// Forms carry the version of the entry that its reader has seen. What a colleague has saved since refuses the action; the page is shown again
/// with who did it and with what was typed, and sending it again then is meant.
/// </remarks>
[Authorize(StaffPolicies.Viewer)]
internal sealed class EntryModel(ICuration curation, KnowledgeReader reader, IStaffAccounts accounts, KnowledgeWords words) : StaffPage
{
    private const int MostPreviews = 12;

    /// <summary>The page's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Whether the text is edited as it stands.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Raw { get; set; }

    /// <summary>The version of the entry that was seen.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>What is typed; <see langword="null"/> where a form has other fields.</summary>
    [BindProperty]
    public EntryInput? Input { get; set; }

    /// <summary>What the author says of the version, or why something is done.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The entry; <see langword="null"/> for a page of the folder that nobody has edited here.</summary>
    public EntryFile? Opened { get; private set; }

    /// <summary>What visitors are told; <see langword="null"/> when nothing.</summary>
    public Page? Told { get; private set; }

    public IReadOnlyList<EntryVersion> Versions { get; private set; } = [];

    public IReadOnlyList<EntryEvent> History { get; private set; } = [];

    public StaffNames Staff { get; private set; } = new([]);

    /// <summary>What the gate found, where it was asked.</summary>
    public EntryCheck? Check { get; private set; }

    /// <summary>The version that the gate has stopped; <see langword="null"/> when none was to be published.</summary>
    public long? Stopped { get; private set; }

    /// <summary>What is said to questions now and what would be, where it was asked.</summary>
    public IReadOnlyList<(string Question, EntryPreview Preview)> Previews { get; private set; } = [];

    /// <summary>The page as visitors' clients would show it, where it was asked for.</summary>
    public string? Look { get; private set; }

    /// <summary>A colleague's version that was saved meanwhile.</summary>
    public EntryVersion? Conflict { get; private set; }

    /// <summary>A question that was typed to be tried.</summary>
    [BindProperty]
    public string? Question { get; set; }

    public bool MayWrite => Member.Is(StaffRole.Agent);

    public bool MayPublish => Member.Is(StaffRole.Editor);

    public IReadOnlyList<string> Topics => reader.Topics;

    /// <summary>The address of a page.</summary>
    public static string AddressOf(string id) => "/staff/knowledge/" + Uri.EscapeDataString(id);

    /// <summary>The address of an action.</summary>
    public string Act(string handler) => $"{AddressOf(Id)}?handler={handler}{(Raw ? "&raw=true" : "")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Opened is { Entry: var entry })
        {
            Input = EntryInput.Of(entry.Newest.Content, Raw);
            Version = entry.Version;
            if (MayWrite)
            {
                curation.Prepare();
            }
        }

        return Page();
    }

    [StaffAction(StaffRole.Agent, "knowledge.save")]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (!await ReadFormAsync(cancellationToken))
        {
            return NotFound();
        }

        var saved = await curation.SaveAsync(Action, Typed, Some(Note), cancellationToken);
        return saved is EntrySaved.Done ? Done(Address, "knowledge.saved") : Refuse(saved);
    }

    /// <summary>Saves what is typed where it is new, and publishes it.</summary>
    [StaffAction(StaffRole.Editor, "knowledge.publish")]
    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        if (!await ReadFormAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!IsSame(Typed, Opened!.Entry.Newest.Content)) // Read just now.
        {
            var saved = await curation.SaveAsync(Action, Typed, Some(Note), cancellationToken);
            if (saved is not EntrySaved.Done done)
            {
                return Refuse(saved);
            }

            await LoadAsync(cancellationToken);
            Version = done.File.Entry.Version;
        }

        return await PublishAsync(Opened.Entry.Newest.Number, null, cancellationToken);
    }

    /// <summary>Publishes a version whatever the gate says.</summary>
    [StaffAction(StaffRole.Editor, "knowledge.override")]
    public async Task<IActionResult> OnPostOverrideAsync(long number, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Some(Note) is { } reason)
        {
            return await PublishAsync(number, reason, cancellationToken);
        }

        // The gate's findings are shown again, so that the reason is written beside them.
        var result = await PublishAsync(number, null, cancellationToken);
        Problem = Stopped is null ? Problem : Ui["knowledge.reasonMissing"];
        return result;
    }

    /// <summary>Publishes an earlier version.</summary>
    [StaffAction(StaffRole.Editor, "knowledge.undo")]
    public async Task<IActionResult> OnPostUndoAsync(long number, CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) ? await PublishAsync(number, null, cancellationToken) : NotFound();

    /// <summary>Puts an earlier version into the editor, as the newest one.</summary>
    [StaffAction(StaffRole.Agent, "knowledge.restore")]
    public async Task<IActionResult> OnPostRestoreAsync(long number, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken) || Versions.FirstOrDefault(version => version.Number == number) is not { } earlier)
        {
            return NotFound();
        }

        var saved = await curation.SaveAsync(Action, earlier.Content, Ui.With("knowledge.restoredNote", ("number", Ui.Number(number))), cancellationToken);
        return saved is EntrySaved.Done ? Done(Address, "knowledge.restored") : Refuse(saved);
    }

    [StaffAction(StaffRole.Editor, "knowledge.withdraw")]
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken)
        ? Finish(await curation.WithdrawAsync(Action, Some(Note), cancellationToken), null, "knowledge.withdrawn")
        : NotFound();

    /// <summary>Tells what would be said to the question that was typed, or to each of the page's own.</summary>
    [StaffAction(StaffRole.Agent, "knowledge.preview", ChangesNothing = true)]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!await ReadFormAsync(cancellationToken))
        {
            return NotFound();
        }

        var content = Typed;
        var questions = Some(Question) is { } typed ? [typed] : content.Questions.Select(question => question.Text).Take(MostPreviews).ToList();
        var previews = new List<(string, EntryPreview)>();
        foreach (var question in questions)
        {
            if (await curation.PreviewAsync(Id, content, question, cancellationToken) is { } preview)
            {
                previews.Add((question, preview));
            }
        }

        Previews = previews;
        return Page();
    }

    /// <summary>Runs the publish gate on what is typed.</summary>
    [StaffAction(StaffRole.Agent, "knowledge.check", ChangesNothing = true)]
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken)
    {
        if (!await ReadFormAsync(cancellationToken))
        {
            return NotFound();
        }

        Check = await curation.CheckAsync(Id, Typed, cancellationToken);
        return Page();
    }

    /// <summary>Shows the Markdown as it will look.</summary>
    [StaffAction(StaffRole.Agent, "knowledge.look", ChangesNothing = true)]
    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancellationToken)
    {
        if (!await ReadFormAsync(cancellationToken))
        {
            return NotFound();
        }

        Look = PageText.Read(Typed.Text)?.Body ?? Typed.Text;
        return Page();
    }

    private string Address => AddressOf(Id) + (Raw ? "?raw=true" : "");

    private EntryAction Action => new(Id, Member.Account.Id.ToString(), Version);

    private EntryContent Typed => Input!.ToContent(Id, Opened!.Entry.Newest.Content.Text); // Both were read with the form.

    private async Task<IActionResult> PublishAsync(long number, string? overriding, CancellationToken cancellationToken)
    {
        StaffAudit.Note(HttpContext, Id, overriding);
        return Finish(await curation.PublishAsync(Action, number, overriding, cancellationToken), number, "knowledge.published");
    }

    private IActionResult Finish(EntryPublished published, long? number, string notice)
    {
        switch (published)
        {
            case EntryPublished.Done:
                return Done(Address, notice);
            case EntryPublished.Stopped stopped:
                Check = new EntryCheck(stopped.Report, []);
                Stopped = number;
                FillIn();
                return Again(Ui["knowledge.stopped"]);
            case EntryPublished.Invalid invalid:
                Check = new EntryCheck(null, invalid.Problems);
                FillIn();
                return Again(Ui["knowledge.hasMistakes"]);
            case EntryPublished.Stale stale:
                return Clash(stale.File);
            default:
                return NotFound();
        }
    }

    private IActionResult Refuse(EntrySaved saved) => saved switch
    {
        EntrySaved.Stale stale => Clash(stale.File),
        EntrySaved.Invalid invalid => Again(words.Problem(invalid.Problem)),
        _ => NotFound(),
    };

    private PageResult Clash(EntryFile now)
    {
        (Opened, Conflict, Version) = (now, now.Entry.Newest, now.Entry.Version);
        FillIn();
        var page = Again(Ui.With("knowledge.changed", ("who", Staff.Of(now.Entry.Newest.Author)), ("time", Ui.Time(now.Entry.ChangedAt))));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    /// <summary>What stands in the editor, where the form that was sent has no fields of it.</summary>
    private void FillIn()
    {
        Input ??= EntryInput.Of(Opened!.Entry.Newest.Content, Raw); // Only entries are changed.
        Version = Conflict is null ? Opened!.Entry.Version : Version;
    }

    /// <summary>Reads the entry for the editor's own form.</summary>
    private async Task<bool> ReadFormAsync(CancellationToken cancellationToken)
    {
        var typed = Input;
        var isRead = await ReadAsync(cancellationToken);
        Input = typed;
        return isRead && typed is not null;
    }

    /// <summary>Reads the entry for a form without the editor's fields, which are bound all the same, and empty.</summary>
    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        StaffAudit.Note(HttpContext, Id);
        Input = null;
        return await LoadAsync(cancellationToken) && Opened is not null;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Opened = await curation.FindAsync(Id, cancellationToken);
        Told = reader.Find(Id);
        if (Opened is null && Told is null)
        {
            return false;
        }

        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
        Versions = Opened is null ? [] : await curation.VersionsAsync(Id, cancellationToken);
        History = Opened is null ? [] : await curation.HistoryAsync(Id, cancellationToken);
        return true;
    }

    private static bool IsSame(EntryContent one, EntryContent other) => one.Text == other.Text && one.Questions.SequenceEqual(other.Questions);

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
