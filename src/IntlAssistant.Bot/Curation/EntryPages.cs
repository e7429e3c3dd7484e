using IntlAssistant.Answering.Privacy;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Knowledge.Sources;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Curation;

/// <summary>The published entries as pages of the content.</summary>
/// <remarks>They are there from the start of the host on, and again after each publishing; what cannot be read leaves them as they are.</remarks>
internal sealed class EntryPages(IEntryStore entries, ILogger<EntryPages> logger) : IPageSource, IHostedService, IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private IDisposable? subscription;

    public event EventHandler? Changed;

    public IReadOnlyList<SourcePage> Pages { get; private set; } = [];

    /// <summary>What an entry is called among the files of the content.</summary>
    public static string NameOf(string entry) => $"{EntryIds.Folder}/{entry}.md";

    /// <summary>An entry's text as a page of the content: the visitors' wordings are ways to ask for it.</summary>
    public static SourcePage PageOf(string entry, EntryContent content) => new(
        NameOf(entry),
        content.Text,
        [.. content.Questions.Select(question => QuestionWords.Of(question.Text)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)]);

    /// <summary>Reads the entries; when this returns, the content is as they are.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            var published = await entries.PublishedAsync(cancellationToken);
            Pages = [.. published.Select(version => PageOf(version.Entry, version.Content))];
            Changed?.Invoke(this, EventArgs.Empty);
        }
        finally
        {
            reading.Release();
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        subscription = entries.SubscribePublished(() => _ = RefreshQuietlyAsync());
        await RefreshAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        subscription?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        subscription?.Dispose();
        reading.Dispose();
    }

    private async Task RefreshQuietlyAsync()
    {
        try
        {
            await RefreshAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is StorageException or ObjectDisposedException)
        {
            logger.EntriesUnreadable(fault);
        }
    }
}
