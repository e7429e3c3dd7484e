using System.Globalization;
using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>Begins an entry from what is there: a reply in a case, questions that nobody has answered, a page of the folder. Each leads on to the editor.</summary>
[Authorize(StaffPolicies.Agent)]
internal sealed class DraftModel(ICuration curation, KnowledgeWords words) : StaffPage
{
    private string Me => Member.Account.Id.ToString();

    public IActionResult OnGet() => LocalRedirect("/staff/knowledge");

    [StaffAction(StaffRole.Agent, "knowledge.draft")]
    public Task<IActionResult> OnPostReplyAsync(long @case, string? reply, CancellationToken cancellationToken) => BeginAsync(
        string.Create(CultureInfo.InvariantCulture, $"case {@case}"),
        curation.DraftFromReplyAsync(new CaseId(@case), string.IsNullOrEmpty(reply) ? null : reply, Me, cancellationToken));

    [StaffAction(StaffRole.Agent, "knowledge.draft")]
    public Task<IActionResult> OnPostGroupAsync(long group, CancellationToken cancellationToken) => BeginAsync(
        string.Create(CultureInfo.InvariantCulture, $"group {group}"),
        curation.DraftFromGroupAsync(new GroupId(group), Me, cancellationToken));

    [StaffAction(StaffRole.Agent, "knowledge.draft")]
    public Task<IActionResult> OnPostPageAsync(string? page, CancellationToken cancellationToken) => BeginAsync(
        page ?? "",
        curation.DraftFromPageAsync(new PageId(page ?? ""), Me, cancellationToken));

    private async Task<IActionResult> BeginAsync(string from, Task<EntrySaved> drafting)
    {
        StaffAudit.Note(HttpContext, from);
        return await drafting switch
        {
            EntrySaved.Done done => Done(EntryModel.AddressOf(done.File.Entry.Id), "knowledge.drafted"),
            EntrySaved.Exists exists => Done(EntryModel.AddressOf(exists.File.Entry.Id), "knowledge.exists"),
            EntrySaved.Stale stale => Done(EntryModel.AddressOf(stale.File.Entry.Id), "knowledge.exists"),
            EntrySaved.Invalid invalid => Again(words.Problem(invalid.Problem)),
            EntrySaved.NotFound => NotFound(),
            var other => throw new InvalidOperationException($"A draft came to {other}."),
        };
    }
}
