namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Codes by which an administrator makes a channel of Teams the staff's own.</summary>
public interface IStaffChannelCodes
{
    /// <summary>A new code for a desk; one that it had before connects nothing any more.</summary>
    /// <param name="desk">The desk's id; empty for the whole office.</param>
    /// <param name="by">The id of the administrator.</param>
    /// <param name="cancellationToken">Stops before it is kept.</param>
    /// <returns>The words to write in the channel, and until when they connect it.</returns>
    Task<(string Words, DateTimeOffset ExpiresAt)> MakeAsync(string desk, string by, CancellationToken cancellationToken);
}
