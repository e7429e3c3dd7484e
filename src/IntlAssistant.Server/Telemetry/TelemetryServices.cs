using IntlAssistant.Answering;
using IntlAssistant.Bot.Telemetry;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IntlAssistant.Server.Telemetry;

/// <summary>Sends traces, metrics and logs to a collector where the settings name one.</summary>
/// <remarks>
/// The framework's own spans of requests are left out: they carry addresses with their queries, in which a stream's credential may stand.
/// </remarks>
internal static class TelemetryServices
{
    // The last three are the framework's own: requests and their length, connections, memory and threads.
    private static readonly string[] Meters =
        [TurnTelemetry.SourceName, "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        builder.Services.AddHostedService<TelemetrySender>();

        // Read here, before the settings are checked: what cannot be read is told by that check.
        var section = builder.Configuration.GetSection(TelemetryOptions.Section);
        if (Uri.TryCreate(section[nameof(TelemetryOptions.Endpoint)], UriKind.Absolute, out _)
            && !string.Equals(section[nameof(TelemetryOptions.Logs)], "false", StringComparison.OrdinalIgnoreCase))
        {
            // Scopes are left out: they hold the paths of requests, and signed links are paths.
            builder.Logging.AddOpenTelemetry(logs => logs.IncludeFormattedMessage = true);
            builder.Services.AddOptions<OpenTelemetryLoggerOptions>().Configure<IOptions<TelemetryOptions>>((logs, options) =>
                logs.SetResourceBuilder(Resource(options.Value)).AddOtlpExporter(otlp => Set(otlp, options.Value, "logs")));
        }
    }

    internal static TracerProvider? Traces(TelemetryOptions options) => options.Endpoint is null ? null : Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource(options))
        .SetSampler(new AlwaysOnSampler())
        .AddSource(TurnTelemetry.SourceName, AnsweringStages.SourceName)
        .AddOtlpExporter(otlp => Set(otlp, options, "traces"))
        .Build();

    internal static MeterProvider? Metrics(TelemetryOptions options) => options.Endpoint is null ? null : Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Resource(options))
        .AddMeter(Meters)
        .AddOtlpExporter(otlp => Set(otlp, options, "metrics"))
        .Build();

    private static ResourceBuilder Resource(TelemetryOptions options) =>
        ResourceBuilder.CreateEmpty().AddService(options.ServiceName, serviceVersion: typeof(TelemetryServices).Assembly.GetName().Version?.ToString(3), serviceInstanceId: Environment.MachineName);

    private static void Set(OtlpExporterOptions otlp, TelemetryOptions options, string signal)
    {
        var isHttp = options.Protocol == "http";
        otlp.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        otlp.Endpoint = isHttp ? new Uri($"{options.Endpoint!.AbsoluteUri.TrimEnd('/')}/v1/{signal}") : options.Endpoint!; // Nothing is set up without one.
        otlp.Headers = options.Headers;
    }
}
