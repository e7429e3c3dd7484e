using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Links;

/// <summary>Addresses of signed links, as visitors are given them.</summary>
internal sealed class TranscriptLinks(IChatLinks links, IOptions<OfficeOptions> office)
{
    private static readonly TimeSpan DownloadLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan ReopenLife = TimeSpan.FromDays(30);

    /// <summary>Where the conversation can be downloaded, for an hour.</summary>
    public async Task<string> DownloadAsync(ConversationId conversation, TranscriptFormat format, CancellationToken cancellationToken)
    {
        var token = await links.IssueAsync(conversation, ChatLinkUse.Download, DownloadLife, cancellationToken);
        var name = format switch { TranscriptFormat.Json => "json", TranscriptFormat.Archive => "archive", _ => "text" };
        return $"{Site}{ChatLinkPaths.Download}?format={name}&t={token}";
    }

    /// <summary>Where the same chat opens again, for a month.</summary>
    public async Task<string> ReopenAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var token = await links.IssueAsync(conversation, ChatLinkUse.Reopen, ReopenLife, cancellationToken);
        return $"{Site}{ChatLinkPaths.Reopen}?t={token}";
    }

    /// <summary>A case in the console.</summary>
    public string Case(long number) => $"{Site}{ChatLinkPaths.Case}/{number}";

    private string Site => office.Value.Site?.ToString().TrimEnd('/') ?? "";
}
