using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>A connection whose commands write what the stores' columns hold: see <see cref="PostgresCommand"/>.</summary>
/// <remarks>Borrowed: whoever opened the connection beneath closes it.</remarks>
internal sealed class PostgresConnection(NpgsqlConnection connection) : DbConnection
{
    [AllowNull]
    public override string ConnectionString
    {
        get => connection.ConnectionString;
        set => throw new NotSupportedException("The connection is open already.");
    }

    public override string Database => connection.Database;

    public override string DataSource => connection.DataSource;

    public override string ServerVersion => connection.ServerVersion;

    public override ConnectionState State => connection.State;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Close()
    {
        // It is not ours.
    }

    public override void Open()
    {
        // It is open.
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("Every use of the database is one transaction already.");

    protected override DbCommand CreateDbCommand() => new PostgresCommand(this, connection.CreateCommand());
}
