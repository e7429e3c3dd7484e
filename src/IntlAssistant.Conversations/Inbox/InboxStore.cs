using System.Data.Common;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Inbox;

/// <inheritdoc/>
internal sealed class InboxStore(IDatabase database, TranscriptIndex index, TimeProvider time) : IInbox
{
    private const int LongestPage = 200;

    // What a list can be read through; who finds more adds a word.
    private const int MostFound = 2000;

    /// <inheritdoc/>
    public Task<InboxPage> ListAsync(InboxQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Take, LongestPage);
        if (query is { View: InboxView.Mine, Assignee: null })
        {
            throw new ArgumentException("Whose cases are asked for is not said: set Assignee.", nameof(query));
        }

        return database.ReadAsync(connection => ListAsync(connection, query), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<InboxCounts> CountAsync(string assignee, IReadOnlyList<string> desks, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => InboxTable.CountAsync(connection, assignee, desks, time.Milliseconds()), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EarlierConversation>> EarlierAsync(
        ConversationId conversation, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync(connection => InboxTable.EarlierAsync(connection, conversation, limit), cancellationToken);
    }

    private async Task<InboxPage> ListAsync(DbConnection connection, InboxQuery query)
    {
        IReadOnlyList<string>? within = null;
        if (!string.IsNullOrWhiteSpace(query.Words))
        {
            within = [.. (await index.FindAsync(connection, query.Words, MostFound)).Select(found => found.Conversation)];
            if (within.Count == 0)
            {
                return new InboxPage([], 0);
            }
        }

        return await InboxTable.ListAsync(connection, new InboxFilter(connection, query, within, time.Milliseconds()));
    }
}
