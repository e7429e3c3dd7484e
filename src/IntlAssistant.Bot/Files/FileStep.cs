using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Files;

/// <summary>The visitor sends files and asks nothing: he hears that they are not read, and is offered somebody who reads them.</summary>
internal sealed class FileStep(HandOverTurns handOver) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Activity.Type != ActivityTypes.Message || !string.IsNullOrWhiteSpace(turn.Activity.Text) ? null
        : SentFiles.AreIn(turn.Activity)
            ? await handOver.ReopenOrOfferAsync(turn, turn.Phrases.FilesReceived, nearest: [], new HandOverCase(CaseReasons.FileSent), cancellationToken)
        : FileRefusals.AreIn(turn.Activity) ? TurnOutcome.Silent(turn) // He is told why, and that is all there is to say.
        : null;
}
