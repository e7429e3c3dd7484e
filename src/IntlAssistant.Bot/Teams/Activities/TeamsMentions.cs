using System.Text.Json.Nodes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Teams.Activities;

/// <summary>Who is mentioned in a message: told by its entities, never by a name that anybody may write.</summary>
internal static class TeamsMentions
{
    /// <summary>Whether the bot itself is mentioned.</summary>
    public static bool IsForBot(Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } bot && Of(activity).Any(mention => IdOf(mention) == bot);

    /// <summary>The text without the bot's own mention; other people keep their names.</summary>
    /// <remarks>Each entity stands for one place in the text, in order: two people of one name are two entities.</remarks>
    public static string Strip(Activity activity)
    {
        var text = activity.Text ?? "";
        var place = 0;
        foreach (var mention in Of(activity))
        {
            if (mention.Text("text") is not { Length: > 0 } marked || Find(text, marked, place) is not { } at)
            {
                continue;
            }

            var instead = IdOf(mention) == activity.Recipient?.Id ? "" : NameIn(marked);
            text = text[..at] + instead + text[(at + marked.Length)..];
            place = at + instead.Length;
        }

        return text;
    }

    private static IEnumerable<JsonObject> Of(Activity activity) =>
        activity.Entities?.OfType<JsonObject>().Where(entity => entity.Text("type") == "mention") ?? [];

    private static string? IdOf(JsonObject mention) => mention.Child("mentioned").Text("id");

    private static int? Find(string text, string marked, int from)
    {
        var at = text.IndexOf(marked, from, StringComparison.Ordinal);
        at = at >= 0 ? at : text.IndexOf(marked, StringComparison.Ordinal);
        return at >= 0 ? at : null;
    }

    /// <summary>The name in <c>&lt;at&gt;name&lt;/at&gt;</c>.</summary>
    private static string NameIn(string marked)
    {
        var from = marked.IndexOf('>', StringComparison.Ordinal) + 1;
        var to = marked.LastIndexOf("</", StringComparison.Ordinal);
        return to > from ? marked[from..to] : marked;
    }
}
