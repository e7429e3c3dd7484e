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

    public override int ExecuteNonQuery() => Adapted().ExecuteNonQuery();

    public override object? ExecuteScalar() => Adapted().ExecuteScalar();

    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) => Adapted().ExecuteNonQueryAsync(cancellationToken);

    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) => Adapted().ExecuteScalarAsync(cancellationToken);

    protected override DbParameter CreateDbParameter() => command.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Adapted().ExecuteReader(behavior);

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        await Adapted().ExecuteReaderAsync(behavior, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            command.Dispose();
        }

        base.Dispose(disposing);
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
