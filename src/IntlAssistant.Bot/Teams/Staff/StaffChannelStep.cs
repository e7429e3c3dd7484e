using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.StaffChannels;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>An administrator makes a channel the staff's own, by a code from the console: <c>staff-channel ABCD-EFGH</c>.</summary>
internal sealed class StaffChannelStep(
    IStaffChannels channels, IDesks desks, CaseCardReader reader, StaffCardWordBook book, IAuditTrail audit, TimeProvider time) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Channel: ChannelKind.Teams, Activity.Type: ActivityTypes.Message } || StaffChannelCodes.Read(turn.Activity.Text) is not { } hash)
        {
            return null;
        }

        if (!turn.IsGroup || turn.Conversation.Reference is not { } reference)
        {
            return Say(turn, book.Words.NotHere);
        }

        // A turn that is run again finds the code used here, and connects the same place once more.
        var connected = await channels.ConnectAsync(hash, code => ChannelOf(turn, code, reference), CancellationToken.None);
        if (connected is null)
        {
            return Say(turn, book.Words.CodeUnknown);
        }

        await NoteAsync(connected);
        var desk = await desks.FindAsync(connected.Desk, cancellationToken);
        return Say(turn, book.Words.Connected.With("desk", desk is null ? book.Words.WholeOffice : reader.NameOf(desk)));
    }

    private StaffChannel ChannelOf(Turn turn, StaffChannelCode code, string reference)
    {
        var place = Scope.PlaceOf(turn.Conversation.ChannelConversationId);
        var there = ConversationReference.FromJson(reference);
        var named = turn.Activity.ChannelData.Child("channel").Text("name") ?? turn.Activity.Conversation?.Name;
        return new StaffChannel(
            code.Desk,
            place,
            turn.Activity.Conversation?.ConversationType == StaffPlaces.GroupChat ? StaffPlaces.GroupChat : StaffPlaces.Channel,
            named,
            (there with { User = null, Conversation = there.Conversation! with { Id = place } }).ToJson(),
            code.MadeBy,
            time.GetUtcNow());
    }

    private Task NoteAsync(StaffChannel connected) => audit.AddAsync(
        new AuditEntry
        {
            At = time.GetUtcNow(),
            Account = StaffId.TryParse(connected.ConnectedBy, out var by) ? by : null,
            Action = "teams.connect",
            Outcome = AuditOutcome.Done,
            Subject = connected.Desk,
        },
        CancellationToken.None);

    private static TurnOutcome Say(Turn turn, string words) => TurnOutcome.Say(turn, Messages.Write(turn, MarkdownText.Escape(words)));
}
