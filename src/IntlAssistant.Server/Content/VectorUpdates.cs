using IntlAssistant.Answering.Vectors;

namespace IntlAssistant.Server.Content;

/// <summary>Computes the vectors of what was edited, beside the visitors' questions, which do not wait for it.</summary>
internal sealed class VectorUpdates(IPassageVectors vectors, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (ReferenceEquals(vectors, NoVectors.Instance))
        {
            return;
        }

        // A model in this process computes on the thread that asks: not on the one that starts the server.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await vectors.UpdateAsync(stoppingToken);
                await Task.Delay(Between, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
