using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>Sweeps the files at the start, before anybody can send one, and then every hour.</summary>
internal sealed class AttachmentSweep(IAttachmentStore store, TimeProvider time, ILogger<AttachmentSweep> logger) : Worker(time, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                await SweepAsync(stoppingToken);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var swept = await store.SweepAsync(cancellationToken);
            if (swept > 0)
            {
                Logger.AttachmentsSwept(swept);
            }
        }
        catch (Exception fault) when (fault is StorageException or IOException or UnauthorizedAccessException)
        {
            // What stays is swept the next time; nothing else of the server needs it.
            Logger.AttachmentsNotSwept(fault.GetType().Name);
        }
    }
}
