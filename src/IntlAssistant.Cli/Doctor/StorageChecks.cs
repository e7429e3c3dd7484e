using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Cli.Doctor;

/// <summary>The folders in which a server keeps what must last.</summary>
internal static class StorageChecks
{
    private const long LeastFree = 1L << 30;

    /// <summary>Whether the data folder can be written, and has room.</summary>
    public static Check Folder(string folder)
    {
        try
        {
            var nearest = Probe(folder);
            var free = new DriveInfo(nearest).AvailableFreeSpace;
            return free < LeastFree
                ? new Check("storage", false, $"the disk of '{folder}' has {free >> 20} MB left; make room for 1 GB", [])
                : new Check("storage", true, $"SQLite in '{folder}', which can be written and has {free >> 30} GB left", []);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Check("storage", false, $"the data folder '{folder}' cannot be written by this user; let him, or set Storage:DataFolder", []);
        }
    }

    /// <summary>Whether the erasure journal is there, whole, and can be written.</summary>
    public static async Task<Check> JournalAsync(StorageOptions options, CancellationToken cancellationToken)
    {
        var journal = new ErasureJournalReader(options);
        try
        {
            Probe(Path.GetDirectoryName(journal.File)!); // a file is in a folder
            if (!journal.Exists)
            {
                return journal.HasDatabase
                    ? Look($"the erasure journal '{journal.File}' is missing beside a database: if that is a restored backup, put the journal there before the server starts; else the next start begins one")
                    : new Check("erasures", true, $"the server will begin the erasure journal '{journal.File}'; keep it out of what a restore replaces", []);
            }

            var (erasures, damaged) = await journal.CountAsync(cancellationToken).ConfigureAwait(false);
            return damaged == 0
                ? new Check("erasures", true, $"{Count.Of(erasures, "erasure")} in '{journal.File}', which no restore may replace", [])
                : Look($"'{journal.File}' has {Count.Of(damaged, "line")} that cannot be read: put back a whole copy of it, or take them out");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Look($"the erasure journal '{journal.File}' cannot be read and written by this user; let him, or set Storage:ErasureFolder");
        }
    }

    private static Check Look(string finding) => new("erasures", false, finding, []);

    /// <summary>Tries to write in a folder, or, where the server will make it, in the nearest that is there.</summary>
    /// <returns>That folder.</returns>
    private static string Probe(string folder)
    {
        var nearest = new DirectoryInfo(folder);
        while (!nearest.Exists)
        {
            nearest = nearest.Parent ?? throw new DirectoryNotFoundException();
        }

        var probe = Path.Combine(nearest.FullName, $".doctor-{Guid.NewGuid():N}");
        File.WriteAllBytes(probe, []);
        File.Delete(probe);
        return nearest.FullName;
    }
}
