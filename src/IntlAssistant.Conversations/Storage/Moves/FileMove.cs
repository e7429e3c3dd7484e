using Dapper;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Moves;

/// <summary>Takes what stands in folders beside an SQLite database into PostgreSQL: visitors' files and the keys of sign-in.</summary>
internal sealed class FileMove(string folder, NpgsqlConnection to)
{
    /// <summary>The bytes of attachments. A row without a file was never finished, and stays without.</summary>
    public async Task<MovedTable> AttachmentsAsync(CancellationToken cancellationToken)
    {
        const string write = "INSERT INTO attachment_contents (id, content) VALUES (@Id, @Content)";
        var rows = (await to.QueryAsync<(string Id, string Conversation)>("SELECT id, conversation_id FROM attachments ORDER BY id")).ToList();
        using var sent = new RowChecksum();
        foreach (var (id, conversation) in rows)
        {
            var file = Path.Combine(folder, "attachments", conversation, id);
            if (File.Exists(file))
            {
                var content = await File.ReadAllBytesAsync(file, cancellationToken);
                sent.Add([id, content]);
                await to.ExecuteAsync(write, new { Id = id, Content = content });
            }
        }

        return await ProvedAsync("attachment files", sent, "SELECT id, content FROM attachment_contents ORDER BY id", cancellationToken);
    }

    /// <summary>The keys of what the server protects: who is signed in stays so.</summary>
    public async Task<MovedTable> KeysAsync(CancellationToken cancellationToken)
    {
        const string write = "INSERT INTO key_ring (name, document, created_at) VALUES (@Name, @Document, @At)";
        using var sent = new RowChecksum();
        var keys = Path.Combine(folder, "keys");
        string[] files = Directory.Exists(keys) ? Directory.GetFiles(keys, "*.xml") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var (name, document) = (Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, cancellationToken));
            sent.Add([name, document]);
            await to.ExecuteAsync(
                write, new { Name = name, Document = document, At = new DateTimeOffset(File.GetLastWriteTimeUtc(file)).ToUnixTimeMilliseconds() });
        }

        return await ProvedAsync("key files", sent, "SELECT name, document FROM key_ring ORDER BY name", cancellationToken);
    }

    private async Task<MovedTable> ProvedAsync(string name, RowChecksum sent, string sql, CancellationToken cancellationToken)
    {
        using var arrived = new RowChecksum();
        await using (var reader = await to.ExecuteReaderAsync(sql))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                arrived.Add([reader.GetValue(0), reader.GetValue(1)]);
            }
        }

        return sent.Of(name) == arrived.Of(name) ? sent.Of(name) : throw new StorageException(
            to.Host ?? "", $"The {name} did not arrive as they are: {sent.Rows} were sent, {arrived.Rows} arrived. Nothing was kept.");
    }
}
