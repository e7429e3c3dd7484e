using IntlAssistant.BotFramework.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.Registration;

/// <summary>Tells every fault of the settings at once. Half a registration is a fault: it would look like one and let nobody in, or nothing out.</summary>
internal sealed class BotOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        string[] faults = [.. Faults(options, environment.IsDevelopment())];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>What is wrong, in sentences.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="isDevelopment">Whether addresses of this machine may go without https.</param>
    public static IEnumerable<string> Faults(BotOptions options, bool isDevelopment) =>
        [.. Registration(options), .. Credential(options), .. Callers(options), .. Addresses(options, isDevelopment), .. Limits(options)];

    private static IEnumerable<string> Registration(BotOptions options)
    {
        if (!options.IsSet)
        {
            if (options.TenantId is { Length: > 0 } || options.Password is { Length: > 0 } || options.Certificate.IsSet
                || options.AppType != default || options.AllowedTenants.Count > 0)
            {
                yield return "Bot:AppId is missing, and other settings of Bot are there; set it to the Microsoft App ID of the bot's registration, or remove the others.";
            }

            yield break;
        }

        if (!Guid.TryParse(options.AppId, out _))
        {
            yield return $"Bot:AppId '{options.AppId}' is not a GUID; copy the Microsoft App ID of the bot's registration.";
        }

        if (!Enum.IsDefined(options.AppType))
        {
            yield return $"Bot:AppType '{options.AppType}' is not known; write SingleTenant, MultiTenant or UserAssignedMSI.";
        }

        if (options.TenantId is { Length: > 0 } && !Guid.TryParse(options.TenantId, out _))
        {
            yield return $"Bot:TenantId '{options.TenantId}' is not a GUID; copy the App Tenant ID of the bot's registration.";
        }

        if (options.AppType != BotAppType.MultiTenant && string.IsNullOrWhiteSpace(options.TenantId))
        {
            yield return $"Bot:TenantId is missing; a bot of the kind {options.AppType} is of one tenant: copy the App Tenant ID of its registration.";
        }
    }

    private static IEnumerable<string> Credential(BotOptions options)
    {
        bool hasPassword = !string.IsNullOrWhiteSpace(options.Password);
        BotCertificateOptions certificate = options.Certificate;
        if (options.AppType == BotAppType.UserAssignedMSI)
        {
            if (hasPassword || certificate.IsSet)
            {
                yield return "Bot:AppType is UserAssignedMSI, and a managed identity has neither password nor certificate; remove Bot:Password and Bot:Certificate, or write another AppType.";
            }

            yield break;
        }

        if (options.IsSet && !hasPassword && !certificate.IsSet)
        {
            yield return "Bot has an AppId and nothing to prove it by; set Bot:Password to a client secret of the app, or Bot:Certificate:Path to its certificate.";
        }

        if (hasPassword && certificate.IsSet)
        {
            yield return "Bot:Password and Bot:Certificate are both set; keep one of them.";
        }

        if (certificate.IsSet && string.IsNullOrWhiteSpace(certificate.Path) == string.IsNullOrWhiteSpace(certificate.Pem))
        {
            yield return "Bot:Certificate needs either Path, a PFX or PEM file, or Pem, the certificate and its private key themselves.";
        }

        foreach (string path in new[] { certificate.Path, certificate.KeyPath }.Where(path => !string.IsNullOrWhiteSpace(path) && !File.Exists(path)).OfType<string>())
        {
            yield return $"Bot:Certificate names the file '{path}', and there is none; write its full path, and let the server's user read it.";
        }
    }

    private static IEnumerable<string> Callers(BotOptions options)
    {
        foreach (string tenant in options.AllowedTenants.Where(tenant => tenant != BotOptions.AllTenants && !Guid.TryParse(tenant, out _)))
        {
            yield return $"Bot:AllowedTenants '{tenant}' is not a GUID; write the ids of tenants, or '*' for all.";
        }

        foreach (string host in options.ServiceHosts.Where(host => !IsHost(host)))
        {
            yield return $"Bot:ServiceHosts '{host}' is not a host; write its name alone, for example 'smba.trafficmanager.net' or '*.botframework.com'.";
        }
    }

    private static IEnumerable<string> Addresses(BotOptions options, bool isDevelopment)
    {
        (string Key, string? Value)[] addresses =
        [
            (nameof(options.OpenIdMetadata), options.OpenIdMetadata),
            (nameof(options.Issuer), options.Issuer),
            (nameof(options.LoginAuthority), options.LoginAuthority),
        ];
        foreach ((string key, string? value) in addresses)
        {
            bool isAddress = PublicAddress.IsBaseUrl(value);
            if (!isAddress || (!value!.StartsWith("https:", StringComparison.OrdinalIgnoreCase) && !(isDevelopment && Loopback.IsLoopbackUrl(value))))
            {
                yield return $"Bot:{key} '{value}' is not an address with https; remove the setting for the public cloud.";
            }
        }

        if (options.KeyRefreshInterval < TimeSpan.Zero || options.KeyRefreshInterval > LongestInterval)
        {
            yield return $"Bot:KeyRefreshInterval '{options.KeyRefreshInterval}' is out of range; write 00:00:00 to 1.00:00:00.";
        }
    }

    private static IEnumerable<string> Limits(BotOptions options)
    {
        BotLimitOptions limits = options.Limits;
        (string Key, int Value)[] values =
        [
            (nameof(limits.PerSecond), limits.PerSecond),
            (nameof(limits.PerTwoSeconds), limits.PerTwoSeconds),
            (nameof(limits.PerThirtySeconds), limits.PerThirtySeconds),
            (nameof(limits.PerHour), limits.PerHour),
            (nameof(limits.PerTenantPerSecond), limits.PerTenantPerSecond),
        ];
        return values.Where(limit => limit.Value is < 1 or > 100_000)
            .Select(limit => $"Bot:Limits:{limit.Key} '{limit.Value}' is out of range; write 1 to 100000, or Bot:Limits:Enabled 'false' for no limits.");
    }

    private static bool IsHost(string host)
    {
        string name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
        return Uri.CheckHostName(name) != UriHostNameType.Unknown;
    }
}
