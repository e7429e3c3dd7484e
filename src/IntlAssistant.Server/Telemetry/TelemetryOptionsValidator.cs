using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Telemetry;

/// <summary>Says what cannot be about the settings of telemetry.</summary>
internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var faults = new List<string>();
        if (options.Endpoint is { } endpoint && !(endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https"))
        {
            faults.Add($"Telemetry:Endpoint '{endpoint}' is not an address; write for example 'http://collector:4318'.");
        }

        if (options.Protocol is not ("http" or "grpc"))
        {
            faults.Add($"Telemetry:Protocol '{options.Protocol}' is not known; write 'http' or 'grpc'.");
        }

        if (string.IsNullOrWhiteSpace(options.ServiceName))
        {
            faults.Add("Telemetry:ServiceName is empty; write what this server is called, for example 'intl-assistant'.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
