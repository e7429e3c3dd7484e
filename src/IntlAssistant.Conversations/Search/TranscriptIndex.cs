using System.Data.Common;
using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Conversations.Search;

/// <summary>The full-text index over what people and the assistant said. Kept in the transaction that stores the message.</summary>
internal abstract class TranscriptIndex(TextFolding fold)
{
    // No more is ever searched for, and a message may be a quarter of a megabyte.
    private const int LongestText = 16_000;

    /// <summary>Takes a message in; other activities have no words.</summary>
    public async Task AddAsync(DbConnection connection, StoredActivity activity)
    {
        if (activity is { IsVisible: true, Type: MessageText.Message } && MessageText.Of(activity.Json) is { Length: > 0 } text)
        {
            var words = fold(text.Length <= LongestText ? text : text[..LongestText]);
            if (words.Length > 0)
            {
                await InsertAsync(connection, activity.Conversation, activity.Sequence, words);
            }
        }
    }

    /// <summary>The conversations with a message that has all of the words, by the number of that message, newest first.</summary>
    /// <returns>None when there is no word to look for.</returns>
    public Task<IReadOnlyList<(string Conversation, long Sequence)>> FindAsync(DbConnection connection, string words, int limit)
    {
        var looked = fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return looked.Length == 0
            ? Task.FromResult<IReadOnlyList<(string, long)>>([])
            : FindAsync(connection, looked, limit);
    }

    /// <summary>Forgets a conversation.</summary>
    /// <returns>How many messages it knew of it.</returns>
    public abstract Task<int> RemoveAsync(DbConnection connection, ConversationId conversation);

    /// <summary>Forgets one message.</summary>
    public abstract Task RemoveAsync(DbConnection connection, ConversationId conversation, long sequence);

    protected abstract Task InsertAsync(DbConnection connection, ConversationId conversation, long sequence, string words);

    protected abstract Task<IReadOnlyList<(string Conversation, long Sequence)>> FindAsync(
        DbConnection connection, IReadOnlyList<string> words, int limit);
}
