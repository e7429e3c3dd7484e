using IntlAssistant.Bot.Links;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>A visitor's data, for who asks the office for them instead of the chat: to be given out, or erased.</summary>
[Authorize(StaffPolicies.Administrator)]
internal sealed class DataModel(IConversationStore conversations, ITranscriptExport export, IConversationErasure erasure) : StaffPage
{
    /// <summary>The conversation's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The conversation; read before the page is shown.</summary>
    public Conversation Conversation { get; private set; } = null!;

    /// <summary>The receipt, when it has been erased from here.</summary>
    public ErasureReceipt? Receipt { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Gives all of it out: what was said, the address, the ratings and the files.</summary>
    [StaffAction(StaffRole.Administrator, "conversation.export")]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)
            || await export.WriteAsync(Conversation.Id, TranscriptFormat.Archive, cancellationToken) is not { } content)
        {
            return NotFound();
        }

        StaffAudit.Note(HttpContext, Id);
        Response.Headers.CacheControl = "no-store";
        return File(content, "application/zip", "conversation.zip");
    }

    /// <summary>Erases it, with all that hangs on it; the receipt is shown.</summary>
    /// <param name="sure">Whether that was asked and answered.</param>
    /// <param name="cancellationToken">Stops before anything is erased.</param>
    [StaffAction(StaffRole.Administrator, "conversation.erase")]
    public async Task<IActionResult> OnPostEraseAsync(bool sure, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        StaffAudit.Note(HttpContext, Id);
        if (!sure)
        {
            return Again(Ui["data.notSure"]);
        }

        Receipt = await erasure.EraseAsync(Conversation.Id, Member.Account.Id.ToString(), farewell: null, cancellationToken);
        return Receipt is null ? NotFound() : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(Id, "N", out var value)
            || await conversations.FindAsync(new ConversationId(value), cancellationToken) is not { } found)
        {
            return false;
        }

        Conversation = found;
        return true;
    }
}
