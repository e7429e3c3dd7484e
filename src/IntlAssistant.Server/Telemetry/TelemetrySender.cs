using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace IntlAssistant.Server.Telemetry;

/// <summary>Sends traces and metrics from the start of the server to its end; what is left is sent as it stops.</summary>
internal sealed class TelemetrySender(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = TelemetryServices.Traces(options.Value);
        metrics = TelemetryServices.Metrics(options.Value);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <remarks>A collector that does not answer may not keep the server from stopping: the exporters give up by themselves.</remarks>
    public void Dispose()
    {
        Interlocked.Exchange(ref traces, null)?.Dispose();
        Interlocked.Exchange(ref metrics, null)?.Dispose();
    }
}
