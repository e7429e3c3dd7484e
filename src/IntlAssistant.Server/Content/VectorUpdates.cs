using IntlAssistant.Answering.Vectors;
using IntlAssistant.Conversations.Workers;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Server.Content;

/// <summary>Computes the vectors of what was edited, beside the visitors' questions, which do not wait for it.</summary>
/// <remarks>
/// What nobody foresaw ends neither the server nor this: vectors are an addition, and the words find passages without them. It would most
/// likely happen again with the same content, so it is tried again with the next.
/// </remarks>
internal sealed class VectorUpdates(IPassageVectors vectors, IKnowledge knowledge, TimeProvider time, ILogger<VectorUpdates> logger)
    : Worker(time, logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private KnowledgeSnapshot? failed;

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (ReferenceEquals(vectors, NoVectors.Instance))
        {
            return;
        }

        // A model in this process computes on the thread that asks: not on the one that starts the server.
        await Task.Yield();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await UpdateAsync(stoppingToken);
                await Task.Delay(Between, Time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task UpdateAsync(CancellationToken stoppingToken)
    {
        var content = knowledge.Current;
        if (ReferenceEquals(content, failed))
        {
            return;
        }

        try
        {
            await vectors.UpdateAsync(stoppingToken);
            failed = null;
        }
#pragma warning disable CA1031 // An exception that nobody foresaw would end the whole server.
        catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            failed = content;
            ContentLog.VectorsFailed(Logger, fault);
        }
    }
}
