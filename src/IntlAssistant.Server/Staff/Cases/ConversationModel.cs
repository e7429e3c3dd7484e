using System.Globalization;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>A conversation that the assistant has alone: staff may read it, and speak first.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class ConversationModel(CaseReader reader, IConversationStore conversations, ICaseStore cases, IStaffDesk desk) : StaffPage
{
    /// <summary>The conversation's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>What was typed.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The conversation; read before the page is shown.</summary>
    public Conversation Conversation { get; private set; } = null!;

    public Talk Talk { get; private set; } = null!;

    public StaffNames Staff { get; private set; } = null!;

    /// <summary>Its newest case.</summary>
    public Case? Newest { get; private set; }

    public bool MayAct => Member.Is(StaffRole.Agent);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Speaks first: the conversation becomes a case of whoever does.</summary>
    [StaffAction(StaffRole.Agent, "case.begin")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        StaffAudit.Note(HttpContext, Id);
        switch (await desk.BeginAsync(Conversation.Id, Member.Account.Id.ToString(), Text ?? "", cancellationToken))
        {
            case StaffOutcome.Done done:
                return Done(string.Create(CultureInfo.InvariantCulture, $"/staff/cases/{done.Case.Id.Value}?view=mine"));
            case StaffOutcome.Refused { Why: StaffRefusal.HeldByAnother, Case: { } held }:
                return Again(Ui.With("case.heldBy", ("who", Staff.Of(held.Assignee ?? ""))));
            case StaffOutcome.Refused refused:
                return Again(Ui["invalid." + (refused.Fault?.ToString() ?? "Other")]);
            default:
                throw new InvalidOperationException("An outcome is one of two.");
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(Id, "N", out var value)
            || await conversations.FindAsync(new ConversationId(value), cancellationToken) is not { } found)
        {
            return false;
        }

        Conversation = found;
        Talk = Talk.Of(
            await reader.TranscriptAsync(found.Id, cancellationToken),
            await reader.ThumbsAsync(found.Id, cancellationToken),
            [],
            [],
            await reader.FilesAsync(found.Id, cancellationToken));
        Staff = await reader.StaffAsync(cancellationToken);
        Newest = await cases.NewestAsync(found.Id, cancellationToken);
        return true;
    }
}
