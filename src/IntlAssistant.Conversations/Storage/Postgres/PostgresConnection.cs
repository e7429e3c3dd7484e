using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>A connection whose commands write what the stores' columns hold: see <see cref="PostgresCommand"/>.</summary>
/// <remarks>Borrowed: whoever opened the connection beneath closes it.</remarks>
/// <param name="connection">The connection beneath.</param>
/// <param name="asksNumber">Whether its first command asks on its way what the transaction is called, so that the server can be asked what became of it.</param>
internal sealed class PostgresConnection(NpgsqlConnection connection, bool asksNumber = false) : DbConnection
{
    /// <summary>The number of the transaction; <see langword="null"/> until a first command has run.</summary>
    public string? Number { get; set; }

    /// <summary>Whether the number is yet to be asked for.</summary>
    public bool AsksNumber => asksNumber && Number is null;

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
