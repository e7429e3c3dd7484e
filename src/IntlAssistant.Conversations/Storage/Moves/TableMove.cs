using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace IntlAssistant.Conversations.Storage.Moves;

/// <summary>Copies one table as it is and proves it.</summary>
internal sealed class TableMove(SqliteConnection from, NpgsqlConnection to, string table)
{
    /// <exception cref="StorageException">What arrived is not what was sent.</exception>
    public async Task<MovedTable> RunAsync(CancellationToken cancellationToken)
    {
        var columns = (await from.QueryAsync<(string Name, string Type, long Key)>($"SELECT name, type, pk FROM pragma_table_info('{table}')")).ToList();
        await CheckAsync(columns.Select(column => column.Name));
        var names = string.Join(", ", columns.Select(column => column.Name));
        var key = string.Join(", ", columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => column.Name));
        var rows = $"SELECT {names} FROM {table} ORDER BY {key}";

        var sent = await SendAsync(rows, names, [.. columns.Select(column => TypeOf(column.Type))], cancellationToken);
        var arrived = await AddUpAsync(to, rows, cancellationToken);
        return sent == arrived ? sent : throw new StorageException(
            to.Host ?? "", $"The table {table} did not arrive as it is: {sent.Rows} rows ({sent.Checksum}) were sent, {arrived.Rows} ({arrived.Checksum}) arrived. Nothing was kept.");
    }

    private async Task CheckAsync(IEnumerable<string> columns)
    {
        const string sql = "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @Table";
        var there = (await to.QueryAsync<string>(sql, new { Table = table })).ToHashSet(StringComparer.Ordinal);
        if (!there.SetEquals(columns))
        {
            throw new InvalidOperationException($"The table {table} does not have the same columns in both databases.");
        }
    }

    private async Task<MovedTable> SendAsync(string rows, string names, NpgsqlDbType[] types, CancellationToken cancellationToken)
    {
        using var checksum = new RowChecksum();
        await using var reader = await from.ExecuteReaderAsync(rows);
        await using var writer = await to.BeginBinaryImportAsync($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        var row = new object?[types.Length];
        while (await reader.ReadAsync(cancellationToken))
        {
            Read(reader, row);
            checksum.Add(row);
            await writer.StartRowAsync(cancellationToken);
            for (var i = 0; i < row.Length; i++)
            {
                await (row[i] is { } value ? writer.WriteAsync(value, types[i], cancellationToken) : writer.WriteNullAsync(cancellationToken));
            }
        }

        await writer.CompleteAsync(cancellationToken);
        return checksum.Of(table);
    }

    private async Task<MovedTable> AddUpAsync(DbConnection connection, string rows, CancellationToken cancellationToken)
    {
        using var checksum = new RowChecksum();
        await using var reader = await connection.ExecuteReaderAsync(rows);
        var row = new object?[reader.FieldCount];
        while (await reader.ReadAsync(cancellationToken))
        {
            Read(reader, row);
            checksum.Add(row);
        }

        return checksum.Of(table);
    }

    private static void Read(DbDataReader reader, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = reader.GetValue(i) switch
            {
                DBNull => null,
                // PostgreSQL has no U+0000; the stores write the same sign for it there.
                string text => text.Replace('\0', '\uFFFD'),
                var value => value,
            };
        }
    }

    private static NpgsqlDbType TypeOf(string type) => type switch
    {
        "INTEGER" => NpgsqlDbType.Bigint,
        "TEXT" => NpgsqlDbType.Text,
        "BLOB" => NpgsqlDbType.Bytea,
        _ => throw new NotSupportedException($"A column of type {type} is not known."),
    };
}
