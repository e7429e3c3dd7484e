using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;
using NpgsqlTypes;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>A command whose parameters are made what the columns hold, so that one statement serves both engines.</summary>
/// <remarks>
/// A truth is 0 or 1. A text has no U+0000, which PostgreSQL cannot hold and anybody may send: it becomes the sign for what cannot be
/// shown. And a list is written out, as for any engine: were this Npgsql's own type, Dapper would send an array for it.
/// </remarks>
internal sealed class PostgresCommand(PostgresConnection connection, NpgsqlCommand command) : DbCommand
{
    private const string AskNumber = "SELECT CAST(pg_current_xact_id() AS TEXT)";
    private const char Unstorable = '\0';
    private const char Unshowable = '\uFFFD';

    [AllowNull]
    public override string CommandText
    {
        get => command.CommandText;
        set => command.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => command.CommandTimeout;
        set => command.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => command.CommandType;
        set => command.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource
    {
        get => command.UpdatedRowSource;
        set => command.UpdatedRowSource = value;
    }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => command.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel() => command.Cancel();

    public override void Prepare() => command.Prepare();

    public override int ExecuteNonQuery() => throw OnlyAsynchronous();

    public override object? ExecuteScalar() => throw OnlyAsynchronous();

    public override async Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken)
    {
        if (!connection.AsksNumber)
        {
            return await Adapted().ExecuteNonQueryAsync(cancellationToken);
        }

        await using var reader = await NumberedAsync(CommandBehavior.Default, cancellationToken);
        while (await reader.NextResultAsync(cancellationToken))
        {
            // To the end, where a fault of any statement shows.
        }

        return reader.RecordsAffected;
    }

    public override async Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken)
    {
        if (!connection.AsksNumber)
        {
            return await Adapted().ExecuteScalarAsync(cancellationToken);
        }

        await using var reader = await NumberedAsync(CommandBehavior.Default, cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? reader.GetValue(0) : null;
    }

    protected override DbParameter CreateDbParameter() => command.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw OnlyAsynchronous();

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        connection.AsksNumber ? await NumberedAsync(behavior, cancellationToken) : await Adapted().ExecuteReaderAsync(behavior, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            command.Dispose();
        }

        base.Dispose(disposing);
    }

    private static NotSupportedException OnlyAsynchronous() => new("The stores wait for a server without keeping a thread.");

    /// <summary>Runs the command behind the question for the transaction's number: one way to the server and back for both.</summary>
    /// <returns>What the command itself gives.</returns>
    private async Task<DbDataReader> NumberedAsync(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        command.CommandText = $"{AskNumber}; {command.CommandText}";
        var reader = await Adapted().ExecuteReaderAsync(behavior & ~(CommandBehavior.SingleResult | CommandBehavior.SingleRow), cancellationToken);
        try
        {
            await reader.ReadAsync(cancellationToken);
            connection.Number = reader.GetString(0);
            await reader.NextResultAsync(cancellationToken);
            return reader;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    private NpgsqlCommand Adapted()
    {
        foreach (NpgsqlParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text && text.Contains(Unstorable, StringComparison.Ordinal))
            {
                parameter.Value = text.Replace(Unstorable, Unshowable);
            }
            else if (parameter.DbType == DbType.Boolean || parameter.Value is bool)
            {
                parameter.Value = parameter.Value is bool truth ? truth ? 1L : 0L : DBNull.Value;
                parameter.NpgsqlDbType = NpgsqlDbType.Bigint;
            }
        }

        return command;
    }
}
