using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>What SQLite's errors mean to the person who runs the office's machine.</summary>
internal static class SqliteFaults
{
    /// <summary>The error in words: what, where, what to do.</summary>
    public static StorageException Explain(SqliteException error, string file)
    {
        var folder = Path.GetDirectoryName(file);
        var message = error.SqliteErrorCode switch
        {
            SQLITE_FULL => $"The disk that holds {file} is full: nothing more can be stored. Free some space; what was acknowledged is kept.",
            SQLITE_NOTADB => $"{file} is not a database. Move it away, or name another place in Storage:DataFolder or Storage:ConnectionString.",
            SQLITE_CORRUPT => $"The database {file} is damaged. Stop the program, keep a copy of the folder {folder}, and restore the last good copy.",
            SQLITE_CANTOPEN => $"The database {file} cannot be opened. Check that the folder {folder} exists and that this user may read and write it and the file.",
            SQLITE_READONLY or SQLITE_PERM or SQLITE_AUTH => $"The database {file} cannot be written. Give this user the right to write the file and the folder {folder}, or name another place in Storage:DataFolder or Storage:ConnectionString.",
            SQLITE_BUSY or SQLITE_LOCKED => $"Another program keeps the database {file} locked. Close what has it open, a database browser or a backup, and try again.",
            SQLITE_IOERR => $"Reading or writing {file} failed. Check the disk and its connection; what was acknowledged is kept.",
            _ => $"The database {file} refused the work (SQLite error {error.SqliteExtendedErrorCode}).",
        };
        return new StorageException(file, message, error);
    }
}
