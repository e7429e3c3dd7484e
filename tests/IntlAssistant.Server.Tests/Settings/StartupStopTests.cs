using IntlAssistant.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.Server.Tests.Settings;

public sealed class StartupStopTests
{
    [Fact]
    public async Task A_host_that_is_stopped_while_it_starts_ends_without_a_failure_and_stops_what_had_begun()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var (first, second) = (new Part(waits: false), new Part(waits: true));
        builder.Services.AddSingleton<IHostedService>(first).AddSingleton<IHostedService>(second);
        var app = builder.Build();
        using var stop = new StartupStop();
        stop.Join(app.Lifetime);

        var running = stop.RunAsync(app);
        await second.Started;
        app.Lifetime.StopApplication();

        await running;
        Assert.True(first.HasStopped);
        Assert.True(stop.Token.IsCancellationRequested);
    }

    private sealed class Part(bool waits) : IHostedService
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => started.Task;

        public bool HasStopped { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken)
        {
            started.SetResult();
            if (waits)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            HasStopped = true;
            return Task.CompletedTask;
        }
    }
}
