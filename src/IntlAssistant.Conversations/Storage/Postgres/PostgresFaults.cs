using System.Net.Sockets;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>What PostgreSQL's errors mean: to whoever may try again, and to the person who runs the office's machine.</summary>
internal static class PostgresFaults
{
    /// <summary>Whether an error is the database's, and not the program's.</summary>
    /// <remarks>Where a connection breaks in the moment in which a command is given to it, Npgsql says so by the errors of objects that are disposed or not open.</remarks>
    public static bool IsOfDatabase(Exception error) =>
        error is NpgsqlException or ObjectDisposedException or InvalidOperationException { Source: nameof(Npgsql) };

    /// <summary>Two writes were in each other's way; the second time, the loser sees what the winner did.</summary>
    public static bool IsConflict(Exception error) => error is NpgsqlException
    {
        SqlState:
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
        or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
    };

    /// <summary>The server is away or goes, which may pass: it is started again, or another takes its place.</summary>
    public static bool IsOutage(Exception error) => error switch
    {
        PostgresException told => told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
            || told.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException broken => broken.IsTransient || broken.InnerException is IOException or SocketException or TimeoutException or ObjectDisposedException,
        _ => IsOfDatabase(error),
    };

    /// <summary>The error in words: what, where, what to do.</summary>
    public static StorageException Explain(Exception error, string location)
    {
        var state = (error as NpgsqlException)?.SqlState;
        var message = state switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"{location} refuses the user or the password of Storage:ConnectionString. Correct it, or let the user in (pg_hba.conf).",
            PostgresErrorCodes.InvalidCatalogName => $"{location}: there is no such database. Create it (createdb), or name another in Storage:ConnectionString.",
            PostgresErrorCodes.InsufficientPrivilege => $"{location}: the user of Storage:ConnectionString may not do what is needed. Make it the owner of the database, or of a schema of its own that its search_path names first.",
            PostgresErrorCodes.DiskFull => $"The disk of {location} is full: nothing more can be stored. Free some space; what was acknowledged is kept.",
            PostgresErrorCodes.TooManyConnections => $"{location} has no connection left. Raise max_connections there, or set a smaller 'Maximum Pool Size' in Storage:ConnectionString.",
            PostgresErrorCodes.ReadOnlySqlTransaction => $"{location} takes no writes: it is a standby. Name the primary in Storage:ConnectionString, or add 'Target Session Attributes=read-write' to its hosts.",
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => $"{location} is damaged. Stop the program, keep a copy of the server's data, and restore the last good backup.",
            _ when IsOutage(error) => $"{location} does not answer. Check that the server runs and can be reached from here; what was acknowledged is kept.",
            _ => $"{location} refused the work (PostgreSQL error {state ?? "without a number"}).",
        };
        return new StorageException(location, message, error);
    }
}
