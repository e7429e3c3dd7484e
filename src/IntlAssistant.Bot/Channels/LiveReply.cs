using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Channels;

/// <summary>One reply while it is being worded, in Web Chat's form of a message that grows: each piece holds the whole text so far.</summary>
/// <remarks>
/// Pieces are shown to who watches now and stored nowhere; the message in the end is stored and takes their place. Other channels than
/// Direct Line see the dots only. One writer at a time.
/// </remarks>
internal sealed class LiveReply(Turn turn, IAsyncDisposable dots, TransientActivities transient, TimeProvider time) : IProgress<WordedSoFar>, IAsyncDisposable
{
    private const string TypeKey = "streamType";
    private const string Growing = "streaming";
    private const string Final = "final";

    private readonly bool isShown = turn.Conversation.Channel == ChannelNames.DirectLine;
    private string? stream;
    private int sequence;
    private bool isOver;

    /// <summary>Whether an activity takes back what was shown of a reply.</summary>
    public static bool TakesBack(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty(TypeKey, out var type) && type.ValueEquals(Final);

    /// <summary>Shows what has been worded and checked so far.</summary>
    public void Report(WordedSoFar value)
    {
        if (!isShown || isOver || value.Parts.Count == 0)
        {
            return;
        }

        (dots as IDisposable)?.Dispose(); // The words themselves show that the bot is at work.
        var id = $"live-{Guid.CreateVersion7():N}";
        stream ??= id;
        var text = AnswerMarkdown.Write(value.Parts, mark: _ => "");
        Publish(id, Growing, ++sequence, text, value.Language.Value);
    }

    /// <summary>The outcome whose first message takes the place of what was shown.</summary>
    public TurnOutcome Finish(TurnOutcome outcome)
    {
        if (stream is not { } shown)
        {
            return outcome;
        }

        if (outcome.Messages.Count == 0)
        {
            TakeBack();
            return outcome;
        }

        isOver = true;
        return outcome with
        {
            Messages = [stamp => AsFinal(outcome.Messages[0](stamp), shown), .. outcome.Messages.Skip(1)],
            TakeBack = TakeBack,
        };
    }

    /// <summary>What was shown and never came to a message is taken back.</summary>
    public async ValueTask DisposeAsync()
    {
        await dots.DisposeAsync();
        if (!isOver && stream is not null)
        {
            TakeBack();
        }
    }

    private void TakeBack()
    {
        isOver = true;
        Publish($"live-{Guid.CreateVersion7():N}", Final, null, null, null);
    }

    private static Activity AsFinal(Activity message, string stream) => message with
    {
        ChannelData = Data(message.ChannelData, Final, null, stream),
        Entities = [.. (message.Entities ?? []).Select(entity => entity?.DeepClone()), Info(Final, null, stream)],
    };

    private void Publish(string id, string type, int? number, string? text, string? locale) => transient.Publish(turn.Conversation.Id, new Activity
    {
        Type = ActivityTypes.Typing,
        Id = id,
        Timestamp = time.GetUtcNow(),
        ChannelId = turn.Conversation.Channel,
        From = Envelope.Bot(turn.Activity.Recipient),
        Conversation = new ConversationAccount { Id = turn.Conversation.ChannelConversationId },
        ReplyToId = turn.Stored.ActivityId,
        Text = text,
        TextFormat = text is null ? null : "markdown",
        Locale = locale,
        ChannelData = Data(null, type, number, stream!), // Nothing is published before the first piece has named the stream.
        Entities = [Info(type, number, stream!)],
    });

    private static JsonObject Data(JsonNode? others, string type, int? number, string stream)
    {
        var data = others?.DeepClone() as JsonObject ?? [];
        data[TypeKey] = type;
        data["streamId"] = stream;
        if (number is not null)
        {
            data["streamSequence"] = number;
        }

        return data;
    }

    private static JsonObject Info(string type, int? number, string stream)
    {
        var info = Data(null, type, number, stream);
        info["type"] = "streaminfo";
        return info;
    }
}
