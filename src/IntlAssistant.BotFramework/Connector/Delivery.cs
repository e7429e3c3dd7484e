namespace IntlAssistant.BotFramework.Connector;

/// <summary>What became of a call to a channel. A closed set of four.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The channel took it.</summary>
    /// <param name="Id">
    /// The id that the channel gave to the activity, or to the conversation that was created; <see langword="null"/> when
    /// it gave none, as for typing.
    /// </param>
    public sealed record Delivered(string? Id) : Delivery
    {
        /// <summary>The id of the first message of a conversation that was created with one.</summary>
        public string? ActivityId { get; init; }

        /// <summary>Where a conversation that was created is reached, when the channel names another place.</summary>
        public string? ServiceUrl { get; init; }
    }

    /// <summary>Not now: it may work later.</summary>
    /// <param name="After">How long to wait.</param>
    /// <param name="Reason">What happened.</param>
    public sealed record Retry(TimeSpan After, string Reason) : Delivery;

    /// <summary>Never: the channel refuses it, or the bot was removed or blocked.</summary>
    /// <param name="Reason">What happened.</param>
    public sealed record Dead(string Reason) : Delivery
    {
        /// <summary>Whether nothing more can be said in that conversation: the bot was removed from it or blocked.</summary>
        public bool IsGone { get; init; }
    }

    /// <summary>Not in one piece: the channel takes no message of that size.</summary>
    /// <param name="Reason">What happened.</param>
    public sealed record TooLarge(string Reason) : Delivery;

    /// <summary>One value for each case.</summary>
    public T Match<T>(Func<Delivered, T> delivered, Func<Retry, T> retry, Func<Dead, T> dead, Func<TooLarge, T> tooLarge)
    {
        ArgumentNullException.ThrowIfNull(delivered);
        ArgumentNullException.ThrowIfNull(retry);
        ArgumentNullException.ThrowIfNull(dead);
        ArgumentNullException.ThrowIfNull(tooLarge);
        return this switch
        {
            Delivered case1 => delivered(case1),
            Retry case2 => retry(case2),
            Dead case3 => dead(case3),
            TooLarge case4 => tooLarge(case4),
            _ => throw new InvalidOperationException($"'{GetType().Name}' is not a case of {nameof(Delivery)}."),
        };
    }
}
