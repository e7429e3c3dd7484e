using System.Net;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Security;

/// <summary>Says which proxies cannot be read.</summary>
internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        var faults = options.Trusted.Index()
            .Where(entry => !IPAddress.TryParse(entry.Item, out _) && !IPNetwork.TryParse(entry.Item, out _))
            .Select(entry => $"Proxies:Trusted:{entry.Index} '{entry.Item}' is not an address or a network; write '10.0.0.7' or '10.0.0.0/24'.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
