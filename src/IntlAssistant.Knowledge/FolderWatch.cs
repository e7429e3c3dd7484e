using System.Globalization;
using System.Text;

namespace IntlAssistant.Knowledge;

/// <summary>Tells that files of a folder have changed: soon where the operating system reports it, else by comparing.</summary>
/// <remarks>
/// Comparing goes on in any case, because a network share or a mounted volume may stay silent without an error.
/// </remarks>
internal sealed class FolderWatch : IDisposable
{
    // Comparing may take at most one part in so many of the time.
    private const int ShareOfTime = 20;

    private readonly string root;
    private readonly KnowledgeFolderOptions options;
    private readonly TimeProvider time;
    private readonly Action changed;
    private readonly ITimer poll;
    private readonly ITimer delay;
    private readonly Lock noting = new();
    private FileSystemWatcher? watcher;
    private volatile string seen;
    private bool isDelayed;

    /// <summary>Takes note of the folder as it is; nothing is told before <see cref="Start"/>.</summary>
    public FolderWatch(string root, KnowledgeFolderOptions options, TimeProvider time, Action changed)
    {
        (this.root, this.options, this.time, this.changed) = (root, options, time, changed);
        seen = Fingerprint();
        poll = time.CreateTimer(_ => Compare(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        delay = time.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins to tell. Returns why the operating system does not report changes; <see langword="null"/> when it does.</summary>
    public string? Start()
    {
        poll.Change(options.PollInterval, Timeout.InfiniteTimeSpan);
        try
        {
            watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Note();
            watcher.Created += (_, _) => Note();
            watcher.Deleted += (_, _) => Note();
            watcher.Renamed += (_, _) => Note();
            watcher.EnableRaisingEvents = true;
            return null;
        }
        catch (Exception mistake) when (mistake is IOException or PlatformNotSupportedException or ArgumentException)
        {
            // Such as the limit of watched folders being reached.
            return mistake.Message;
        }
    }

    public void Dispose()
    {
        watcher?.Dispose();
        poll.Dispose();
        delay.Dispose();
    }

    // The first change starts the wait and later ones do not prolong it, so that steady changes cannot hold it up.
    private void Note()
    {
        lock (noting)
        {
            if (!isDelayed)
            {
                isDelayed = true;
                delay.Change(options.Delay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Compare()
    {
        var start = time.GetTimestamp();
        if (Fingerprint() != seen)
        {
            Note();
        }

        var pause = time.GetElapsedTime(start) * ShareOfTime;
        poll.Change(pause > options.PollInterval ? pause : options.PollInterval, Timeout.InfiniteTimeSpan);
    }

    private void Tell()
    {
        lock (noting)
        {
            isDelayed = false;
        }

        var now = Fingerprint();
        if (now != seen)
        {
            seen = now;
            changed();
        }
    }

    private string Fingerprint()
    {
        try
        {
            var files = new StringBuilder();
            foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.Extension is ".md" or ".yaml" or ".jsonl" || file.Name == KnowledgeFiles.Calibration)
                .OrderBy(file => file.FullName, StringComparer.Ordinal))
            {
                files.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
            }

            return ContentHash.Of(files.ToString());
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            // A file went while they were listed, or the folder is not there: not the same as before in any case.
            return mistake.Message;
        }
    }
}
