using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>What PostgreSQL's errors mean: to whoever may try again, and to the person who runs the office's machine.</summary>
internal static class PostgresFaults
{
    /// <summary>Two writes were in each other's way; the second time, the loser sees what the winner did.</summary>
    public static bool IsConflict(NpgsqlException error) => error.SqlState is
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
        or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation;

    /// <summary>The server is away or goes, which may pass: it is started again, or another takes its place.</summary>
    public static bool IsOutage(NpgsqlException error) => error is PostgresException
        ? error.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections || error.SqlState?.StartsWith("08", StringComparison.Ordinal) == true
        : error.InnerException is IOException or System.Net.Sockets.SocketException or TimeoutException or ObjectDisposedException
            || error is { IsTransient: true };

    /// <summary>The error in words: what, where, what to do.</summary>
    public static StorageException Explain(NpgsqlException error, string location)
    {
        var message = error.SqlState switch
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
            _ => $"{location} refused the work (PostgreSQL error {error.SqlState ?? "without a number"}).",
        };
        return new StorageException(location, message, error);
    }
}
