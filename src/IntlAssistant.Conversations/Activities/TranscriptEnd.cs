using System.Data.Common;
using System.Globalization;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Activities;

/// <summary>The end of a transcript, where activities are added. Lives within one transaction that has the conversation locked.</summary>
internal sealed class TranscriptEnd(
    ConversationRow conversation, DbConnection connection, TranscriptIndex index, TimeProvider time)
{
    private readonly ConversationId _id = new(Guid.ParseExact(conversation.Id, "N"));
    private long _sequence = conversation.LastSequence;
    private long _at = conversation.LastAt;

    /// <summary>Adds an activity under the next sequence, later than the one before it whatever the clock says.</summary>
    /// <exception cref="InvalidOperationException">The id that it brings is taken.</exception>
    public async Task<StoredActivity> AddAsync(NewActivity activity, CaseId? opened = null)
    {
        var sequence = _sequence + 1;
        var at = Math.Max(time.Milliseconds(), _at + 1);
        foreach (var id in Ids(activity, sequence))
        {
            var row = Row(activity, new ActivityStamp(id, sequence, at.ToTime(), opened));
            if (await ActivityTable.InsertAsync(connection, row))
            {
                (_sequence, _at) = (sequence, at);
                var stored = row.ToActivity();
                await index.AddAsync(connection, stored);
                if (activity.Reply is { } note)
                {
                    await ReplyTable.InsertAsync(connection, row, conversation.Channel, note);
                }

                return stored;
            }
        }

        throw new InvalidOperationException($"Conversation {_id} has an activity of that id already.");
    }

    /// <summary>Records how far the transcript goes now.</summary>
    public Task SaveAsync() => ConversationTable.SetEndAsync(connection, _id, _sequence, _at);

    /// <summary>Records it, with who has the floor and what the bot remembers, under the next version.</summary>
    public Task SaveAsync(string speaker, string state) => ConversationTable.SetFloorAsync(connection, _id, _sequence, _at, speaker, state);

    /// <summary>The activity's own id, or made ones: a channel may have used the first for something else.</summary>
    private IEnumerable<string> Ids(NewActivity activity, long sequence)
    {
        if (activity.ActivityId is { } given)
        {
            yield return given;
            yield break;
        }

        var made = string.Create(CultureInfo.InvariantCulture, $"{conversation.ChannelConversationId}|{sequence:D7}");
        yield return made;
        for (var i = 1; ; i++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{made}-{i}");
        }
    }

    private ActivityRow Row(NewActivity activity, ActivityStamp stamp) => new()
    {
        ConversationId = conversation.Id,
        Sequence = stamp.Sequence,
        ActivityId = stamp.ActivityId,
        Origin = Words.Origins.Write(activity.Origin),
        Type = activity.Type,
        IsVisible = activity.IsVisible,
        Json = activity.Write(stamp),
        At = stamp.At.ToUnixTimeMilliseconds(),
        Author = activity.Author,
        Receipt = activity.Receipt,
    };
}
