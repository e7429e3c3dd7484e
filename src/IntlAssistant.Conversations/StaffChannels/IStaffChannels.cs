namespace IntlAssistant.Conversations.StaffChannels;

/// <summary>The staff's own channels. Safe for use by many threads.</summary>
public interface IStaffChannels
{
    /// <summary>Keeps a new code; one that the desk had before connects nothing any more.</summary>
    Task AddCodeAsync(StaffChannelCode code, CancellationToken cancellationToken);

    /// <summary>Connects a channel to the desk of a code, in place of the channel that the desk had.</summary>
    /// <param name="codeHash">The hash of the code that somebody wrote there.</param>
    /// <param name="channel">Turns the code into the channel: where it was written. Quick and pure, for it may be asked twice.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    /// <returns>The channel; <see langword="null"/> when there is no such code, it is too old, or another place has used it.</returns>
    Task<StaffChannel?> ConnectAsync(string codeHash, Func<StaffChannelCode, StaffChannel> channel, CancellationToken cancellationToken);

    /// <summary>All channels, by desk.</summary>
    Task<IReadOnlyList<StaffChannel>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The channel of a desk, else that of the whole office; <see langword="null"/> when there is neither.</summary>
    Task<StaffChannel?> ForDeskAsync(string? desk, CancellationToken cancellationToken);

    /// <summary>Takes a desk's channel away.</summary>
    /// <returns>Whether it had one.</returns>
    Task<bool> DisconnectAsync(string desk, CancellationToken cancellationToken);

    /// <summary>Takes away what is connected to a place where the bot is no more.</summary>
    /// <returns>How many desks had it.</returns>
    Task<int> DisconnectPlaceAsync(string place, CancellationToken cancellationToken);
}
