namespace IntlAssistant.Bot.Links;

/// <summary>Signed links to one file of a conversation, for a client that fetches it without a header. Nobody can make one up, and none holds for ever.</summary>
public interface IFileLinks
{
    /// <summary>A token for a link.</summary>
    Task<string> IssueAsync(Guid file, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>The file that a token leads to; <see langword="null"/> when the token is not ours, or too old.</summary>
    Task<Guid?> ReadAsync(string token, CancellationToken cancellationToken);
}
