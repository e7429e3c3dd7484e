namespace IntlAssistant.Bot.Turns;

/// <summary>Whether a turn may be run.</summary>
internal abstract record TurnPlace
{
    private TurnPlace()
    {
    }

    /// <summary>It is run here and now.</summary>
    /// <param name="Held">What keeps other servers off the conversation meanwhile; <see langword="null"/> when there are none.</param>
    public sealed record Ours(IAsyncDisposable? Held) : TurnPlace, IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Held?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <summary>Another server is at work in the conversation, or has something to answer before it.</summary>
    public sealed record Later : TurnPlace;

    /// <summary>It has been answered, or erased.</summary>
    public sealed record Over : TurnPlace;
}
