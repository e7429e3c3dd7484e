namespace IntlAssistant.Server.Telemetry;

/// <summary>Where traces, metrics and logs are sent: the section <c>Telemetry</c> of the settings.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>A collector that speaks OTLP: <c>http://collector:4318</c>. Nothing is sent without one.</summary>
    /// <value>None by default.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>How it is spoken to: <c>http</c> (usually port 4318) or <c>grpc</c> (usually port 4317).</summary>
    /// <value>Default: <c>http</c>.</value>
    public string Protocol { get; set; } = "http";

    /// <summary>What the collector asks for to let somebody in: <c>authorization=Bearer …</c>. A secret.</summary>
    /// <value>None by default.</value>
    public string? Headers { get; set; }

    /// <summary>What this server is called there.</summary>
    /// <value>Default: <c>intl-assistant</c>.</value>
    public string ServiceName { get; set; } = "intl-assistant";

    /// <summary>Whether the server's log is sent as well as kept.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool Logs { get; set; } = true;
}
