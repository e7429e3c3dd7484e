using IntlAssistant.Answering.Privacy;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Bot.Curation;

/// <inheritdoc/>
internal sealed class OfficeCuration(
    IEntryStore entries,
    IUnansweredStore unanswered,
    UnansweredReader reader,
    UnansweredGroups groups,
    EntryDrafter drafter,
    EntryRules rules,
    EntryGate gate,
    EntryPages pages,
    GroupClosing closing,
    IKnowledge knowledge) : ICuration
{
    private const int LongestText = 200_000;
    private const int LongestQuestion = 2_000;
    private const int MostQuestions = 200;

    public Task<IReadOnlyList<Entry>> ListAsync(CancellationToken cancellationToken) => entries.ListAsync(cancellationToken);

    public async Task<EntryFile?> FindAsync(string id, CancellationToken cancellationToken) =>
        await entries.FindAsync(id, cancellationToken) is { } entry ? FileOf(entry) : null;

    public Task<IReadOnlyList<EntryVersion>> VersionsAsync(string id, CancellationToken cancellationToken) =>
        entries.VersionsAsync(id, cancellationToken);

    public Task<IReadOnlyList<EntryEvent>> HistoryAsync(string id, CancellationToken cancellationToken) =>
        entries.HistoryAsync(id, cancellationToken);

    public async Task<EntrySaved> DraftFromReplyAsync(CaseId @case, string? reply, string by, CancellationToken cancellationToken) =>
        await drafter.FromReplyAsync(@case, reply, by, cancellationToken) is { } draft
            ? await CreateAsync(draft, cancellationToken)
            : new EntrySaved.NotFound();

    public async Task<EntrySaved> DraftFromGroupAsync(GroupId group, string by, CancellationToken cancellationToken) =>
        await unanswered.FindAsync(group, cancellationToken) is { } found
            ? await CreateAsync(await drafter.FromGroupAsync(found, by, cancellationToken), cancellationToken)
            : new EntrySaved.NotFound();

    public async Task<EntrySaved> DraftFromPageAsync(PageId page, string by, CancellationToken cancellationToken) =>
        FolderPageOf(page.Value) is { } found
            ? await CreateAsync(new NewEntry(found.Id.Value, new EntryContent(found.Text, []), by) { BasedOn = found.Revision }, cancellationToken)
            : new EntrySaved.NotFound();

    public async Task<EntrySaved> DraftAsync(string id, EntryContent? content, string by, CancellationToken cancellationToken)
    {
        if (!PageFormat.IsId(id))
        {
            return Invalid(id, ContentFault.IdInvalid, $"'{id}' is not an id; write lower-case letters, digits and hyphens, such as 'student-exchange'.");
        }

        if (FolderPageOf(id) is { } page)
        {
            return Invalid(id, ContentFault.IdTaken, $"the id '{id}' is already that of {page.File}; edit that page, or give another id.");
        }

        var outline = drafter.Outline(id, by);
        return Fault(id, content ?? outline.Content) ?? await CreateAsync(content is null ? outline : outline with { Content = content }, cancellationToken);
    }

    public async Task<EntrySaved> SaveAsync(EntryAction action, EntryContent content, string? note, CancellationToken cancellationToken)
    {
        if (Fault(action.Entry, content) is { } fault)
        {
            return fault;
        }

        var before = await entries.FindAsync(action.Entry, cancellationToken);
        var linked = before is null ? content : QuestionLinks.Keep(content, before.Newest.Content);
        return Saved(await entries.SaveAsync(action, linked, note, cancellationToken));
    }

    public async Task<EntryPreview?> PreviewAsync(string id, EntryContent? content, string question, CancellationToken cancellationToken) =>
        await entries.FindAsync(id, cancellationToken) is { } entry
            ? await gate.PreviewAsync(id, content ?? entry.Newest.Content, question, cancellationToken)
            : null;

    public void Prepare() => gate.Prepare();

    public async Task<EntryCheck?> CheckAsync(string id, EntryContent? content, CancellationToken cancellationToken) =>
        await entries.FindAsync(id, cancellationToken) is { } entry
            ? await gate.CheckAsync(id, content ?? entry.Newest.Content, cancellationToken)
            : null;

    public async Task<EntryPublished> PublishAsync(EntryAction action, long number, string? overriding, CancellationToken cancellationToken)
    {
        var versions = await entries.VersionsAsync(action.Entry, cancellationToken);
        if (await entries.FindAsync(action.Entry, cancellationToken) is not { } entry
            || versions.FirstOrDefault(version => version.Number == number)?.Content is not { } content)
        {
            return new EntryPublished.NotFound();
        }

        if (entry.Version != action.Version)
        {
            return new EntryPublished.Stale(FileOf(entry));
        }

        if (await rules.AgainstAsync(entry, content, cancellationToken) is { Count: > 0 } against)
        {
            return new EntryPublished.Invalid(against);
        }

        var check = await gate.CheckAsync(entry.Id, content, cancellationToken);
        if (check.Report is not { } report)
        {
            return new EntryPublished.Invalid(check.Problems);
        }

        var reason = string.IsNullOrWhiteSpace(overriding) ? null : overriding.Trim();
        return report.Passes || reason is not null
            ? await InForceAsync(
                await entries.PublishAsync(action, number, report.Passes ? null : reason, GateSummary.Write(report), CancellationToken.None),
                report)
            : new EntryPublished.Stopped(report);
    }

    public async Task<EntryPublished> WithdrawAsync(EntryAction action, string? reason, CancellationToken cancellationToken) =>
        await InForceAsync(await entries.WithdrawAsync(action, reason, cancellationToken), null);

    public async Task<IReadOnlyList<UnansweredGroup>> GroupsAsync(GroupState state, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        return await groups.ListAsync(state, cancellationToken);
    }

    public Task<UnansweredGroup?> FindGroupAsync(GroupId id, CancellationToken cancellationToken) => groups.FindAsync(id, cancellationToken);

    public Task<bool> IgnoreAsync(GroupId id, bool ignored, string by, string? reason, CancellationToken cancellationToken) =>
        unanswered.DecideAsync(id, ignored, by, reason, cancellationToken);

    /// <summary>What was stored is brought into force, whoever asked for it may go away meanwhile.</summary>
    private async Task<EntryPublished> InForceAsync(EntryChanged changed, GateReport? report)
    {
        switch (changed)
        {
            case EntryChanged.Done done:
                await pages.RefreshAsync(CancellationToken.None);
                if (done.Entry.State != EntryState.Published)
                {
                    await closing.ReopenAsync(done.Entry.Id, CancellationToken.None);
                }
                else if (done.Entry.Group is { } group)
                {
                    await unanswered.SetAsync(group, GroupState.Answered, done.Entry.Id, CancellationToken.None);
                }

                return new EntryPublished.Done(FileOf(done.Entry), report);
            case EntryChanged.Stale stale:
                return new EntryPublished.Stale(FileOf(stale.Entry));
            default:
                return new EntryPublished.NotFound();
        }
    }

    private async Task<EntrySaved> CreateAsync(NewEntry draft, CancellationToken cancellationToken)
    {
        var saved = Saved(await entries.CreateAsync(draft, cancellationToken));
        if (saved is EntrySaved.Done && draft.Group is { } group && await unanswered.FindAsync(group, cancellationToken) is { } found)
        {
            await unanswered.SetAsync(group, found.State, draft.Id, cancellationToken);
        }

        return saved;
    }

    private EntrySaved Saved(EntryChanged changed) => changed switch
    {
        EntryChanged.Done done => new EntrySaved.Done(FileOf(done.Entry)),
        EntryChanged.Stale stale => new EntrySaved.Stale(FileOf(stale.Entry)),
        EntryChanged.Taken taken => new EntrySaved.Exists(FileOf(taken.Entry)),
        _ => new EntrySaved.NotFound(),
    };

    private static EntrySaved.Invalid? Fault(string id, EntryContent content) =>
        content.Text.Length > LongestText
            ? Invalid(id, ContentFault.TextTooLong, $"the text is too long; {LongestText} characters are allowed.")
        : content.Questions.Count > MostQuestions
            ? Invalid(id, ContentFault.TooManyQuestions, $"there are {content.Questions.Count} questions; {MostQuestions} are allowed.")
        : content.Questions.Any(question => question.Text.Length > LongestQuestion)
            ? Invalid(id, ContentFault.QuestionTooLong, $"a question is too long; {LongestQuestion} characters are allowed.")
        : null;

    private static EntrySaved.Invalid Invalid(string id, ContentFault fault, FormattableString message) =>
        new(ContentProblem.Of(EntryPages.NameOf(id), 0, fault, message));

    private EntryFile FileOf(Entry entry)
    {
        var (page, problems) = EntryRules.Read(entry.Id, entry.Newest.Content);
        return new EntryFile(entry, problems)
        {
            Page = page,
            FolderPage = FolderPageOf(entry.Id),
            Placeholders = Placeholders.CountIn(entry.Newest.Content.Text),
        };
    }

    private Page? FolderPageOf(string id) => knowledge.Current.Replaced
        .Concat(knowledge.Current.Pages.Where(page => !EntryIds.IsEntry(page)))
        .FirstOrDefault(page => page.Id.Value == id);
}
