using Dapper;
using IntlAssistant.Conversations.Storage.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Moves;

/// <summary>Copies the full-text index: SQLite's two tables become one, with the same words.</summary>
internal sealed class TranscriptMove(SqliteConnection from, NpgsqlConnection to)
{
    private const string Name = "transcript_words";

    /// <exception cref="StorageException">What arrived is not what was sent.</exception>
    public async Task<MovedTable> RunAsync(CancellationToken cancellationToken)
    {
        var sent = await SendAsync(cancellationToken);
        var arrived = await AddUpAsync(cancellationToken);
        return sent == arrived ? sent : throw new StorageException(
            to.Host ?? "", $"The full-text index did not arrive as it is: {sent.Rows} messages were sent, {arrived.Rows} arrived. Nothing was kept.");
    }

    private async Task<MovedTable> SendAsync(CancellationToken cancellationToken)
    {
        const string read =
            "SELECT e.id, e.conversation_id, e.sequence, w.words FROM transcript_entries e JOIN transcript_words w ON w.rowid = e.id ORDER BY e.id";
        const string write =
            """
            INSERT INTO transcript_words (id, conversation_id, sequence, words)
            VALUES (@Id, @Conversation, @Sequence, array_to_tsvector(string_to_array(@Words, ' ')))
            """;
        using var checksum = new RowChecksum();
        await using var reader = await from.ExecuteReaderAsync(read);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (id, conversation, sequence) = (reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2));
            var words = PostgresTranscriptIndex.Words(reader.GetString(3));
            if (words.Length > 0)
            {
                Add(checksum, id, conversation, sequence, words.Split(' '));
                await to.ExecuteAsync(write, new { Id = id, Conversation = conversation, Sequence = sequence, Words = words });
            }
        }

        return checksum.Of(Name);
    }

    private async Task<MovedTable> AddUpAsync(CancellationToken cancellationToken)
    {
        using var checksum = new RowChecksum();
        await using var reader = await to.ExecuteReaderAsync(
            "SELECT id, conversation_id, sequence, tsvector_to_array(words) FROM transcript_words ORDER BY id");
        while (await reader.ReadAsync(cancellationToken))
        {
            Add(checksum, reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), (string[])reader.GetValue(3));
        }

        return checksum.Of(Name);
    }

    private static void Add(RowChecksum checksum, long id, string conversation, long sequence, IEnumerable<string> words) =>
        checksum.Add([id, conversation, sequence, string.Join(' ', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))]);
}
