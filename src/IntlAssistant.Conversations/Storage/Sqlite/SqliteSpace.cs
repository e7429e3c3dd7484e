using System.Globalization;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>Whether the disk still has room for what visitors write.</summary>
internal static class SqliteSpace
{
    /// <summary>The log alone may take 4 MB before it is folded into the database, and a message 256 KB.</summary>
    public const long LeastBytes = 16L * 1024 * 1024;

    /// <exception cref="StorageException">It has too little.</exception>
    public static void Check(string file)
    {
        if (Free(file) is { } free)
        {
            Check(file, free);
        }
    }

    /// <exception cref="StorageException">It is too little.</exception>
    public static void Check(string file, long freeBytes)
    {
        if (freeBytes < LeastBytes)
        {
            throw new StorageException(file, string.Create(
                CultureInfo.InvariantCulture,
                $"The disk that holds {file} is nearly full: {freeBytes / (1024 * 1024)} MB are free, {LeastBytes / (1024 * 1024)} MB are needed. Free some space; what was acknowledged is kept."));
        }
    }

    /// <summary>What is free, as far as the system tells: a share on a network may not.</summary>
    private static long? Free(string file)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace; // a full path to a file has a folder
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
