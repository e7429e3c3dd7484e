using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Replies;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Files;

/// <summary>What staff send with files, as other channels are sent it: the files as links under the words, for a month.</summary>
internal sealed class LinkedFiles(IAttachmentStore store, IFileLinks links, ServerAddress server, IOptions<OfficeOptions> office)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public async Task<Activity> WriteAsync(ConversationId conversation, Activity activity, CancellationToken cancellationToken)
    {
        if (!SentFiles.AreIn(activity))
        {
            return activity;
        }

        var lines = new List<string>();
        foreach (var file in SentFiles.In(activity, await store.ListAsync(conversation, cancellationToken)))
        {
            lines.Add(await LineAsync(file, cancellationToken));
        }

        return activity with { Text = Messages.Paragraphs([activity.Text, .. lines]), Attachments = null };
    }

    /// <remarks>Where no setting tells the server's address, the name alone says that there is a file to ask for.</remarks>
    private async Task<string> LineAsync(Conversations.Attachments.Attachment file, CancellationToken cancellationToken)
    {
        var name = MarkdownText.EscapeTitle(file.Name);
        var site = server.Now ?? office.Value.Site?.ToString().TrimEnd('/');
        return site is null ? name : $"[{name}]({site}{ChatLinkPaths.File}/{await links.IssueAsync(file.Id, Life, cancellationToken)})";
    }
}
