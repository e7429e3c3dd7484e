using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Files;

/// <summary>A question that came with files is answered from its words alone, and the visitor is told so.</summary>
internal static class FileNote
{
    /// <summary>The outcome with the note, where the assistant has answered by itself; staff see the files.</summary>
    public static TurnOutcome AddTo(Turn turn, TurnOutcome outcome)
    {
        if (!SentFiles.AreIn(turn.Activity) || outcome is not { Speaker: Speaker.Bot, Cases: [], Farewell: null, Messages: [.., var last] })
        {
            return outcome;
        }

        // Clients show the buttons of the newest message alone: they are those of the answer.
        return outcome with
        {
            Messages = [.. outcome.Messages, stamp => Messages.Write(turn, turn.Phrases.FileNotRead) with { SuggestedActions = last(stamp).SuggestedActions }],
        };
    }
}
