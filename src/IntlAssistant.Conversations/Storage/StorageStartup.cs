using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Replicas;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.Conversations.Storage;

/// <summary>Opens the store, brings its schema up to date, and erases again what a backup has brought back, before anything else of the host starts.</summary>
/// <remarks>What is wrong leaves the host's start as a <see cref="StorageException"/>, whose message is meant for the person at the console.</remarks>
internal sealed class StorageStartup(IDatabase database, ErasedAgain again, IReplicaNews news) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.OpenAsync(cancellationToken);
        await again.StartAsync(cancellationToken);
        await news.ListeningAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
