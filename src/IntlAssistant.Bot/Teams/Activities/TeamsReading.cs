using System.Net;
using System.Security.Cryptography;
using System.Text;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Teams.Activities;

/// <summary>Reads what Teams sends into what the bot understands, before anything of it is stored.</summary>
internal static class TeamsReading
{
    private const string Html = "text/html";

    /// <summary>The activity as the bot understands it; one of another channel as it is.</summary>
    /// <returns><see langword="null"/> for what people say to each other and not to the bot: it is not even stored.</returns>
    public static Activity? Read(Activity activity)
    {
        if (ChannelNames.Kind(ChannelNames.Main(activity.ChannelId ?? "")) != ChannelKind.Teams)
        {
            return activity;
        }

        return activity.Type switch
        {
            ActivityTypes.Message => IsForBot(activity) ? Said(CardInput.Read(activity)) : null,
            ActivityTypes.MessageUpdate => IsForBot(activity) ? Edited(Said(activity)) : null,
            ActivityTypes.MessageDelete => activity with { Id = MadeIds.Of(activity.Id, "deleted"), ReplyToId = activity.Id },
            _ => activity,
        };
    }

    /// <summary>In a group only what names the bot is for it, and what is pressed on its own cards.</summary>
    private static bool IsForBot(Activity activity) =>
        !Scope.IsGroup(activity) || activity.Value is not null || TeamsMentions.IsForBot(activity);

    private static Activity Said(Activity activity)
    {
        // Teams sends every formatted message a second time, as HTML.
        var files = activity.Attachments?.Where(attachment => attachment.ContentType != Html).ToList();
        return activity with
        {
            Text = activity.Text is null ? null : Clean(TeamsMentions.Strip(activity)),
            Attachments = files is { Count: > 0 } ? files : null,
        };
    }

    /// <summary>An edit comes under the id of the message itself: it gets one of its own, the same for each delivery.</summary>
    private static Activity Edited(Activity activity)
    {
        var words = SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Timestamp:O} {activity.Text}"));
        return activity with
        {
            Id = MadeIds.Of(activity.Id, "edit-" + Convert.ToHexStringLower(words.AsSpan(0, 8))),
            ReplyToId = activity.Id,
            Attachments = null, // They are the message's, and kept with it.
        };
    }

    private static string Clean(string text) => WebUtility.HtmlDecode(text.Replace("&nbsp;", " ", StringComparison.Ordinal))
        .Replace('\u00A0', ' ').Trim();
}
