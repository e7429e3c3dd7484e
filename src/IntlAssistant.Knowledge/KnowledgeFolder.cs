using IntlAssistant.Knowledge.Sources;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Knowledge;

/// <summary>A knowledge folder that people edit while the assistant answers from it.</summary>
/// <remarks>
/// A change is in force within a second, as a whole: readers take <see cref="Current"/> once and keep it for a reply.
/// What has become wrong stays as it last was right. Safe to use from many threads.
/// </remarks>
public sealed class KnowledgeFolder : IKnowledge, IDisposable
{
    private readonly KnowledgeReader reader;
    private readonly IPageSource? source;
    private readonly ILogger logger;
    private readonly FolderWatch watch;
    private readonly Lock reading = new();
    private readonly CancellationTokenSource stopping = new();
    private volatile KnowledgeSnapshot current;

    private KnowledgeFolder(string path, KnowledgeFolderOptions options, TimeProvider time, ILogger logger, IPageSource? source)
    {
        this.logger = logger;
        this.source = source;
        var files = new KnowledgeFiles(path);
        reader = new KnowledgeReader(files, source);

        // Watched before it is read: a change between the two would else be missed until the next.
        watch = new FolderWatch(files.Root, options, time, Reload);
        try
        {
            current = reader.Read(CancellationToken.None);
            Log.Loaded(logger, files.Root, current.Pages.Count, current.Passages.Count, current.Revision);
            LogProblems([]);
            if (watch.Start() is { } reason)
            {
                Log.NotWatched(logger, reason);
            }
        }
        catch
        {
            watch.Dispose();
            throw;
        }

        if (source is not null)
        {
            source.Changed += OnSourceChanged;
            Reload(); // for what changed between the reading and the subscription
        }
    }

    /// <summary>Raised after <see cref="Current"/> was replaced, on the thread that read the files.</summary>
    public event EventHandler? Changed;

    /// <inheritdoc/>
    public KnowledgeSnapshot Current => current;

    /// <summary>Reads a folder and follows its changes until it is disposed.</summary>
    /// <param name="path">A folder laid out like <c>knowledge/</c>, of which only <c>pages/</c> is required.</param>
    /// <param name="options">How changes are noticed; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock of waiting and polling; <see langword="null"/> for the system's.</param>
    /// <param name="logger">Where changes and mistakes in the content are told; <see langword="null"/> for nowhere.</param>
    /// <param name="source">Pages from elsewhere that are added, or take the place of one of the folder; <see langword="null"/> for none.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it has no folder <c>pages</c>; the message says what to do.</exception>
    public static KnowledgeFolder Open(
        string path, KnowledgeFolderOptions? options = null, TimeProvider? time = null, ILogger<KnowledgeFolder>? logger = null, IPageSource? source = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new KnowledgeFolder(path, options ?? new(), time ?? TimeProvider.System, logger ?? NullLogger<KnowledgeFolder>.Instance, source);
    }

    /// <summary>Stops following changes; <see cref="Current"/> stays as it is.</summary>
    public void Dispose()
    {
        if (source is not null)
        {
            source.Changed -= OnSourceChanged;
        }

        watch.Dispose();
        stopping.Cancel();
        lock (reading)
        {
            stopping.Dispose();
        }
    }

    private void OnSourceChanged(object? sender, EventArgs e) => Reload();

    private void Reload()
    {
        try
        {
            if (Replace())
            {
                Changed?.Invoke(this, EventArgs.Empty);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed while it was reading.
        }
        catch (Exception mistake)
        {
            // On a timer's thread, where it would end the process. It is tried again at the next change.
            Log.ReloadFailed(logger, mistake);
        }
    }

    private bool Replace()
    {
        lock (reading)
        {
            if (stopping.IsCancellationRequested)
            {
                return false;
            }

            var before = current;
            var latest = reader.Read(stopping.Token);
            if (latest.Revision == before.Revision && latest.Calibration == before.Calibration && latest.QuestionFiles.SequenceEqual(before.QuestionFiles)
                && latest.Replaced.SequenceEqual(before.Replaced) && latest.Problems.SequenceEqual(before.Problems))
            {
                return false;
            }

            current = latest;
            LogProblems(before.Problems);
            Log.Changed(logger, latest.Pages.Count, latest.Passages.Count, latest.Revision);
            return true;
        }
    }

    private void LogProblems(IReadOnlyList<ContentProblem> known)
    {
        foreach (var problem in current.Problems.Except(known))
        {
            Log.Problem(logger, problem);
        }
    }
}
