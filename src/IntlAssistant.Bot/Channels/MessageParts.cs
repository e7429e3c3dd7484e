using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Channels;

/// <summary>A message that a channel does not take in one piece, in several: cut between paragraphs, else between lines, else between words.</summary>
internal static class MessageParts
{
    // Under every limit that channels are known to have, in UTF-8 and with all that stands around the text.
    private const int Longest = 6_000;

    private static readonly string[] Cuts = ["\n\n", "\n", " "];

    /// <summary>The parts in order. Buttons and what else belongs to the message come with the last one; cards are left away, since the text says the same.</summary>
    public static IReadOnlyList<Activity> Of(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Text))
        {
            return [];
        }

        var texts = Cut(activity.Text);
        return [.. texts.Select((text, number) => number == texts.Count - 1
            ? activity with { Text = text, Attachments = null, AttachmentLayout = null }
            : activity with { Text = text, Attachments = null, AttachmentLayout = null, SuggestedActions = null, Entities = null, ChannelData = null })];
    }

    private static List<string> Cut(string text)
    {
        var parts = new List<string>();
        var rest = text;
        while (rest.Length > Longest)
        {
            var end = Cuts.Select(cut => rest.LastIndexOf(cut, Longest - 1, Longest - 1, StringComparison.Ordinal)).FirstOrDefault(place => place > 0, Longest);
            if (char.IsHighSurrogate(rest[end - 1]))
            {
                end--;
            }

            parts.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        parts.Add(rest);
        return parts;
    }
}
