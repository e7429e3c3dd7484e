using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>Begins a page.</summary>
[Authorize(StaffPolicies.Agent)]
internal sealed class NewEntryModel(ICuration curation, KnowledgeReader reader, KnowledgeWords words) : StaffPage
{
    /// <summary>The page's id.</summary>
    [BindProperty]
    public string? PageId { get; set; }

    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public IReadOnlyList<string> Topics => reader.Topics;

    [StaffAction(StaffRole.Agent, "knowledge.draft")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = (PageId ?? "").Trim();
        if (string.IsNullOrWhiteSpace(Input.Title))
        {
            return Again(Ui["knowledge.titleMissing"]);
        }

        if (reader.Find(id) is not null)
        {
            return Again(Ui["knowledge.taken"]);
        }

        StaffAudit.Note(HttpContext, id);
        Input.Body ??= "";
        return await curation.DraftAsync(id, Input.ToContent(id, ""), Member.Account.Id.ToString(), cancellationToken) switch
        {
            EntrySaved.Done done => Done(EntryModel.AddressOf(done.File.Entry.Id), "knowledge.drafted"),
            EntrySaved.Exists => Again(Ui["knowledge.taken"]),
            EntrySaved.Invalid invalid => Again(words.Problem(invalid.Problem)),
            var other => throw new InvalidOperationException($"A new page came to {other}."),
        };
    }
}
