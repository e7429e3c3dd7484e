using System.Globalization;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Files;
using IntlAssistant.Server.Staff.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Gives the files of conversations to staff who answer visitors. Each look is in the audit trail: a picture's small one too, because it shows the picture.</summary>
internal static class FileEndpoint
{
    /// <summary>Maps <c>GET /staff/files/{id}</c>.</summary>
    public static void MapStaffFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/staff/files/{id}", GiveAsync).RequireAuthorization(StaffPolicies.Agent);

    private static async Task<Results<FileStreamHttpResult, NotFound>> GiveAsync(
        HttpContext context, string id, bool? small, IAttachmentStore store, ICaseStore cases, StaffAudit audit, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var number)
            || await store.FindAsync(number, cancellationToken) is not { } file
            || (small == true && !file.IsPicture))
        {
            return TypedResults.NotFound();
        }

        // The name is the visitor's own words: the trail, which is not erased with the conversation, has the number alone.
        var of = await cases.NewestAsync(file.Conversation, cancellationToken);
        StaffAudit.Note(context, of?.Id.Value.ToString(CultureInfo.InvariantCulture) ?? file.Conversation.ToString(), number.ToString("N"));
        await audit.AddAsync(context, small == true ? "file.preview" : "file.open", AuditOutcome.Done);
        return await FileAnswer.GiveAsync(context, store, file, cancellationToken);
    }
}
