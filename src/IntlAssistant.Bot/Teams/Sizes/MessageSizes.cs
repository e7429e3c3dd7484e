using System.Text.Json;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams.Sizes;

/// <summary>Makes several messages of one that Teams would not take, before anything is stored: what is stored is what is sent.</summary>
internal sealed class MessageSizes(IOptions<TeamsOptions> options)
{
    // What the envelope adds when the message is sealed: ids, names, the conversation.
    private const int Envelope = 2_048;

    // A text alone has at least so much room, whatever hangs on the message.
    private const int LeastText = 1_024;

    private static readonly ActivityStamp Unknown = new(new string('0', 64), 1, DateTimeOffset.UnixEpoch);

    /// <summary>The messages of a turn, each of a size that the channel takes.</summary>
    public IReadOnlyList<Func<ActivityStamp, Activity>> Fit(Turn turn, IReadOnlyList<Func<ActivityStamp, Activity>> messages) =>
        turn.Channel != ChannelKind.Teams ? messages : [.. messages.SelectMany(Fit)];

    /// <summary>A message as several, or as itself where it is small enough.</summary>
    public IReadOnlyList<Activity> Fit(Activity message)
    {
        var count = Cut(message).Count;
        return [.. Enumerable.Range(0, count).Select(part => Part(message, part, count))];
    }

    private IEnumerable<Func<ActivityStamp, Activity>> Fit(Func<ActivityStamp, Activity> message)
    {
        var count = Cut(message(Unknown)).Count;
        return Enumerable.Range(0, count).Select<int, Func<ActivityStamp, Activity>>(part => stamp => Part(message(stamp), part, count));
    }

    /// <remarks>The number of parts was settled before the stamp was known; whatever is left then stands in the last one.</remarks>
    private Activity Part(Activity message, int part, int count)
    {
        if (count == 1)
        {
            return message;
        }

        var texts = Cut(message);
        var isLast = part == count - 1;
        var text = isLast ? string.Join("\n\n", texts.Skip(part)) : texts[Math.Min(part, texts.Count - 1)];
        var cited = message with { Text = text, Entities = PartCitations.Of(message.Entities, text) };
        return isLast ? cited : cited with { Attachments = null, SuggestedActions = null };
    }

    private IReadOnlyList<string> Cut(Activity message)
    {
        if (SizeOf(message) + Envelope <= options.Value.MessageBytes)
        {
            return [message.Text ?? ""];
        }

        var around = SizeOf(message with { Text = null });
        return TextCutter.Cut(message.Text ?? "", Math.Max(LeastText, options.Value.MessageBytes - around - Envelope));
    }

    /// <summary>The bytes on the wire, in which a letter outside ASCII is written as six.</summary>
    public static int SizeOf(Activity message) => JsonSerializer.SerializeToUtf8Bytes(message, ActivityJson.Default.Activity).Length;
}
