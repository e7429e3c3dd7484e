using System.Text.Json;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Office;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Files;

/// <summary>Activities as clients are shown them: the files that they name get addresses that can be fetched for a day.</summary>
internal sealed class ShownActivities(IAttachmentStore store, IFileLinks links, ServerAddress server, IOptions<OfficeOptions> office)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public async Task<JsonElement> ShowAsync(StoredActivity stored, CancellationToken cancellationToken)
    {
        // Most name none, and are not even read.
        if (!stored.Json.Contains("urn:uuid:", StringComparison.Ordinal)
            || JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity) is not { Attachments: { Count: > 0 } named } activity)
        {
            return JsonElement.Parse(stored.Json);
        }

        var known = (await store.ListAsync(stored.Conversation, cancellationToken)).ToDictionary(file => file.Id);
        var shown = new List<BotFramework.Activities.Attachment>(named.Count);
        foreach (var attachment in named)
        {
            shown.Add(AttachmentReference.Read(attachment.ContentUrl) is not { } id ? attachment
                : known.TryGetValue(id, out var file) ? SentFiles.Name(file) with { ContentUrl = await AddressAsync(file, cancellationToken) }
                : attachment with { ContentUrl = null });
        }

        return JsonSerializer.SerializeToElement(activity with { Attachments = shown }, ActivityJson.Default.Activity);
    }

    private async Task<string> AddressAsync(Conversations.Attachments.Attachment file, CancellationToken cancellationToken)
    {
        var site = server.Now ?? office.Value.Site?.ToString().TrimEnd('/');
        return $"{site}{ChatLinkPaths.File}/{await links.IssueAsync(file.Id, Life, cancellationToken)}";
    }
}
