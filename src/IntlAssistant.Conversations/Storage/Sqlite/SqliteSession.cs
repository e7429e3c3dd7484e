using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>A connection that keeps its statements prepared: the stores say the same few over and over, and reading one costs more than running it.</summary>
/// <remarks>For one thread at a time. The connection beneath is closed with it.</remarks>
internal sealed class SqliteSession(SqliteConnection connection) : DbConnection
{
    // More than the stores have; a list of parameters makes a statement of its own for each length.
    private const int MostKept = 300;

    private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);

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

    /// <summary>Runs a statement as it stands. (Dapper takes a single word, as COMMIT is, for the name of a procedure.)</summary>
    public void Run(string statement)
    {
        using var command = new SqliteSessionCommand(this) { CommandText = statement };
        command.ExecuteNonQuery();
    }

    /// <summary>Undoes the transaction; nothing when SQLite has undone it already.</summary>
    public void RollBack() => connection.RollBack();

    /// <summary>The command of a text, prepared if it was run before. Until it is given back it is nobody else's.</summary>
    public SqliteCommand Take(string text)
    {
        if (_kept.Remove(text, out var kept))
        {
            return kept;
        }

        var made = connection.CreateCommand();
        made.CommandText = text;
        return made;
    }

    /// <summary>Keeps a command that has run to its end; whoever sees one fail disposes it instead.</summary>
    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (_kept.Count >= MostKept || ActsWhenPrepared(command.CommandText) || !_kept.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Close()
    {
        foreach (var command in _kept.Values)
        {
            command.Dispose();
        }

        _kept.Clear();
        connection.Close();
    }

    public override void Open()
    {
        // It is open.
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("Every use of the database is one transaction already.");

    protected override DbCommand CreateDbCommand() => new SqliteSessionCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Some of SQLite's settings are set when the statement is read, and not again when it is run.</summary>
    private static bool ActsWhenPrepared(string text) => text.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase);
}
