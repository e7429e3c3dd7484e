namespace IntlAssistant.Bot.Turns;

/// <summary>One way in which a turn can go. The first step that knows the turn decides it.</summary>
internal interface ITurnStep
{
    /// <summary>What the turn comes to, or <see langword="null"/> when this step has nothing to do with it.</summary>
    ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken);
}
