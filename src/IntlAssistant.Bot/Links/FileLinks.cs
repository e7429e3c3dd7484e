using IntlAssistant.Conversations.Keys;

namespace IntlAssistant.Bot.Links;

/// <inheritdoc/>
internal sealed class FileLinks(IKeyStore keys, TimeProvider time) : IFileLinks
{
    private readonly SignedIds ids = new(keys, time, "file-links");

    public Task<string> IssueAsync(Guid file, TimeSpan life, CancellationToken cancellationToken) =>
        ids.IssueAsync(file, 0, life, cancellationToken);

    public Task<Guid?> ReadAsync(string token, CancellationToken cancellationToken) => ids.ReadAsync(token, 0, cancellationToken);
}
