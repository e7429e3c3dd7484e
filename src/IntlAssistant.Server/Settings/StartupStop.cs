using System.Runtime.InteropServices;

namespace IntlAssistant.Server.Settings;

/// <summary>Hears that the server is to stop while it is still starting, and ends it in order: nothing went wrong, and its exit code says so.</summary>
/// <remarks>The framework listens to signals only from the start of its host on. Reading the content and opening the database come before.</remarks>
internal sealed class StartupStop : IDisposable
{
    private readonly CancellationTokenSource asked = new();
    private readonly List<IDisposable> listening;

    public StartupStop() => listening =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear),
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear),
        PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Hear),
    ];

    /// <summary>Signalled when the server is to stop.</summary>
    public CancellationToken Token => asked.Token;

    /// <summary>From here on the host is asked to stop as well, and its stop counts here.</summary>
    public void Join(IHostApplicationLifetime lifetime)
    {
        listening.Add(asked.Token.Register(lifetime.StopApplication));
        listening.Add(lifetime.ApplicationStopping.Register(asked.Cancel));
    }

    /// <summary>Runs the server until it is asked to stop. Asked while it starts, it stops what it has started.</summary>
    public async Task RunAsync(WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (OperationCanceledException) when (asked.IsCancellationRequested)
            {
                await app.StopAsync();
                return;
            }

            await app.WaitForShutdownAsync();
        }
    }

    public void Dispose()
    {
        listening.ForEach(each => each.Dispose());
        asked.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true; // Else the system ends the process at once.
        asked.Cancel();
    }
}
