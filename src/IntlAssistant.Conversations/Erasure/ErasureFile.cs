using System.Text;
using System.Text.Json;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Sqlite;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>The journal's file: a line an erasure, only ever added to.</summary>
/// <param name="folder">Its folder.</param>
/// <remarks>Several servers may share it: it is held alone for as long as lines are added.</remarks>
internal sealed class ErasureFile(string folder)
{
    private const string Name = "erasures.jsonl";
    private const int MostTries = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), Name);

    /// <summary>Where the settings have the journal: beside the data folder, which a restore replaces.</summary>
    public static ErasureFile Of(StorageOptions options) => new(
        string.IsNullOrWhiteSpace(options.ErasureFolder)
            ? System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(options.DataFolder)) + "-erasures"
            : options.ErasureFolder);

    /// <summary>Makes it where it is missing, and ends a line that was left half.</summary>
    /// <returns>Whether it was.</returns>
    /// <exception cref="IOException">It cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public async Task<bool> PrepareAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var isMissing = !File.Exists(Path);
        await using var stream = await OpenAsync(time, cancellationToken);
        EndLastLine(stream);
        return isMissing;
    }

    /// <summary>Reads it over.</summary>
    /// <returns>What stands there, and how many lines cannot be read.</returns>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public async Task<(IReadOnlyList<ErasureLine> Lines, int Damaged)> ReadAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path))
        {
            return ([], 0);
        }

        await using var stream = await OpenAsync(new FileStreamOptions { Share = FileShare.Read }, time, cancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<ErasureLine>();
        var damaged = 0;
        while (await reader.ReadLineAsync(cancellationToken) is { } text)
        {
            if (TryRead(text) is { } line)
            {
                lines.Add(line);
            }
            else
            {
                damaged++;
            }
        }

        return (lines, damaged);
    }

    /// <summary>Adds lines; when this returns, they are on the disk.</summary>
    /// <exception cref="IOException">They are not, or not all of them.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public async Task AppendAsync(IEnumerable<ErasureLine> lines, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var stream = await OpenAsync(time, cancellationToken);
        EndLastLine(stream);
        foreach (var line in lines)
        {
            JsonSerializer.Serialize(stream, line, ErasureJson.Default.ErasureLine);
            stream.WriteByte((byte)'\n');
        }

        stream.Flush(flushToDisk: true);
    }

    private static ErasureLine? TryRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ErasureJson.Default.ErasureLine) is { Receipt: { By: not null, Places: not null } } line ? line : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A power cut or a full disk may have left a line half, which is cut off, or one without its end.</summary>
    private static void EndLastLine(FileStream stream)
    {
        var end = EndOfLastLine(stream);
        if (end < stream.Length)
        {
            var rest = new byte[stream.Length - end];
            stream.Position = end;
            stream.ReadExactly(rest);
            if (TryRead(Encoding.UTF8.GetString(rest)) is null)
            {
                stream.SetLength(end);
            }
            else
            {
                stream.WriteByte((byte)'\n');
            }
        }

        stream.Seek(0, SeekOrigin.End);
    }

    private static long EndOfLastLine(FileStream stream)
    {
        for (var end = stream.Length; end > 0; end--)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == '\n')
            {
                return end;
            }
        }

        return 0;
    }

    private Task<FileStream> OpenAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        SqliteFile.CreateFolder(System.IO.Path.GetDirectoryName(Path)!); // a file in a folder
        return OpenAsync(SqliteFile.ForThisUser(FileShare.None), time, cancellationToken);
    }

    private async Task<FileStream> OpenAsync(FileStreamOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(Path, options);
            }
            catch (IOException) when (tries < MostTries && File.Exists(Path))
            {
                await Task.Delay(Pause, time, cancellationToken); // another server adds to it
            }
        }
    }
}
