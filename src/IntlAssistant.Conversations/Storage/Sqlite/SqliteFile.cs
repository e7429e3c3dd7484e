namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>Makes the folder and the file, readable by this user alone: transcripts and keys are in it.</summary>
internal static class SqliteFile
{
    /// <exception cref="StorageException">They cannot be made or written.</exception>
    public static void Prepare(string file)
    {
        var folder = Path.GetDirectoryName(file)!; // a full path to a file has a folder
        try
        {
            CreateFolder(folder);

            // Never opened when it exists: closing it would drop the locks that this process has on it.
            if (!File.Exists(file))
            {
                using var stream = new FileStream(file, ForThisUser(FileShare.ReadWrite | FileShare.Delete));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                file, $"The database {file} cannot be made ({error.Message.TrimEnd('.')}). Give this user the right to write the folder {folder}, or name another place in Storage:DataFolder or Storage:ConnectionString.", error);
        }
    }

    /// <summary>Makes a folder that this user alone can look into.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>How a file is opened that this user alone can look into, and made where it is missing.</summary>
    public static FileStreamOptions ForThisUser(FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
