using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Security;

/// <summary>Believes forwarded headers only when they come from a proxy that the settings name.</summary>
internal static class Proxies
{
    public static void AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidator>();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>(Configure);
    }

    private static void Configure(ForwardedHeadersOptions headers, IOptions<ProxyOptions> proxies)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var entry in proxies.Value.Trusted)
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                headers.KnownProxies.Add(address);
            }
            else
            {
                headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(entry));
            }
        }
    }

    /// <summary>Puts the visitor's address, scheme and host in place of the proxy's.</summary>
    public static void UseProxies(this IApplicationBuilder app)
    {
        // With no proxy named, an empty list would mean "believe everybody".
        if (app.ApplicationServices.GetRequiredService<IOptions<ProxyOptions>>().Value.Trusted.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }
}
