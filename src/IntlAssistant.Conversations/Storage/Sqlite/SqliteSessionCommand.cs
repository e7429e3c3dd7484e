using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>A command of a <see cref="SqliteSession"/>: it takes its parameters to the one that is kept prepared.</summary>
internal sealed class SqliteSessionCommand(SqliteSession session) : DbCommand
{
    // Parameters may come before the text stands: a list is written out in it.
    private readonly SqliteCommand _given = new();
    private SqliteCommand? _taken;

    [AllowNull]
    public override string CommandText
    {
        get => field;
        set => field = value ?? "";
    }
    = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set => _given.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = session;

    protected override DbParameterCollection DbParameterCollection => _given.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
        // SQLite's calls are over when they return.
    }

    public override void Prepare()
    {
        // It is, the second time.
    }

    public override int ExecuteNonQuery() => Execute(static (command, _) => command.ExecuteNonQuery());

    public override object? ExecuteScalar() => Execute(static (command, _) => command.ExecuteScalar());

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
        Execute(static (command, behavior) => command.ExecuteReader(behavior), behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
            _given.Dispose();
        }

        base.Dispose(disposing);
    }

    private T Execute<T>(Func<SqliteCommand, CommandBehavior, T> execute, CommandBehavior behavior = CommandBehavior.Default)
    {
        GiveBack();
        var command = session.Take(CommandText);
        foreach (SqliteParameter parameter in _given.Parameters)
        {
            command.Parameters.Add(parameter);
        }

        try
        {
            var result = execute(command, behavior);
            _taken = command;
            return result;
        }
        catch
        {
            command.Dispose(); // It is not known where it stopped.
            throw;
        }
    }

    /// <remarks>Not before this one is disposed: a reader may still be at it.</remarks>
    private void GiveBack()
    {
        if (_taken is { } taken)
        {
            _taken = null;
            session.GiveBack(taken);
        }
    }
}
