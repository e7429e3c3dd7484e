using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.StaffChannels;

/// <inheritdoc/>
internal sealed class StaffChannelStore(IDatabase database, TimeProvider time) : IStaffChannels
{
    private const string Columns = "desk, place, kind, name, reference, connected_by, connected_at";

    /// <inheritdoc/>
    public Task AddCodeAsync(StaffChannelCode code, CancellationToken cancellationToken)
    {
        const string forget = "DELETE FROM staff_channel_codes WHERE desk = @Desk OR expires_at <= @Now";
        const string insert =
            "INSERT INTO staff_channel_codes (code_hash, desk, made_by, expires_at) VALUES (@Hash, @Desk, @MadeBy, @ExpiresAt)";
        return database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(forget, new { code.Desk, Now = time.Milliseconds() });
                return await connection.ExecuteAsync(
                    insert, new { code.Hash, code.Desk, code.MadeBy, ExpiresAt = code.ExpiresAt.ToUnixTimeMilliseconds() });
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StaffChannel?> ConnectAsync(
        string codeHash, Func<StaffChannelCode, StaffChannel> channel, CancellationToken cancellationToken)
    {
        const string spend =
            "UPDATE staff_channel_codes SET used_in = @Place WHERE code_hash = @Hash AND (used_in IS NULL OR used_in = @Place)";
        return database.WriteAsync(
            async connection =>
            {
                if (await CodeAsync(connection, codeHash) is not { } code)
                {
                    return null;
                }

                var connected = channel(code);
                if (await connection.ExecuteAsync(spend, new { Hash = codeHash, connected.Place }) == 0)
                {
                    return null;
                }

                await SaveAsync(connection, connected);
                return connected;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StaffChannel>> ListAsync(CancellationToken cancellationToken) =>
        ReadAsync($"SELECT {Columns} FROM staff_channels ORDER BY desk", null, cancellationToken);

    /// <inheritdoc/>
    public async Task<StaffChannel?> ForDeskAsync(string? desk, CancellationToken cancellationToken)
    {
        // The empty desk, which is the whole office's, sorts first.
        const string sql = $"SELECT {Columns} FROM staff_channels WHERE desk IN (@Desk, '') ORDER BY desk";
        return (await ReadAsync(sql, new { Desk = desk ?? "" }, cancellationToken)) is [.., var nearest] ? nearest : null;
    }

    /// <inheritdoc/>
    public Task<bool> DisconnectAsync(string desk, CancellationToken cancellationToken) => database.WriteAsync(
        async connection => await connection.ExecuteAsync("DELETE FROM staff_channels WHERE desk = @Desk", new { Desk = desk }) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task<int> DisconnectPlaceAsync(string place, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.ExecuteAsync("DELETE FROM staff_channels WHERE place = @Place", new { Place = place }),
        cancellationToken);

    private async Task<StaffChannelCode?> CodeAsync(DbConnection connection, string hash)
    {
        const string sql = "SELECT desk, made_by, expires_at FROM staff_channel_codes WHERE code_hash = @Hash AND expires_at > @Now";
        var row = await connection.QuerySingleOrDefaultAsync<(string Desk, string MadeBy, long ExpiresAt)?>(
            sql, new { Hash = hash, Now = time.Milliseconds() });
        return row is { } code ? new StaffChannelCode(hash, code.Desk, code.MadeBy, code.ExpiresAt.ToTime()) : null;
    }

    private static Task<int> SaveAsync(DbConnection connection, StaffChannel channel)
    {
        const string sql =
            """
            INSERT INTO staff_channels (desk, place, kind, name, reference, connected_by, connected_at)
            VALUES (@Desk, @Place, @Kind, @Name, @Reference, @ConnectedBy, @ConnectedAt)
            ON CONFLICT (desk) DO UPDATE SET
                place = excluded.place, kind = excluded.kind, name = excluded.name, reference = excluded.reference,
                connected_by = excluded.connected_by, connected_at = excluded.connected_at
            """;
        return connection.ExecuteAsync(sql, new
        {
            channel.Desk,
            channel.Place,
            channel.Kind,
            channel.Name,
            channel.Reference,
            channel.ConnectedBy,
            ConnectedAt = channel.ConnectedAt.ToUnixTimeMilliseconds(),
        });
    }

    private Task<IReadOnlyList<StaffChannel>> ReadAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StaffChannel>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Desk, string Place, string Kind, string? Name, string Reference, string By, long At)>(
                    sql, parameters);
                return [.. rows.Select(row => new StaffChannel(row.Desk, row.Place, row.Kind, row.Name, row.Reference, row.By, row.At.ToTime()))];
            },
            cancellationToken);
}
