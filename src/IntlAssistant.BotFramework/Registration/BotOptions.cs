namespace IntlAssistant.BotFramework.Registration;

/// <summary>The bot's registration with Azure Bot Service: the section <c>Bot</c> of the settings. With nothing set there is no Teams.</summary>
public sealed class BotOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Bot";

    /// <summary>The registration's app id, a GUID; for a managed identity its client id.</summary>
    public string? AppId { get; set; }

    /// <summary>How it is registered.</summary>
    /// <value>Default: <see cref="BotAppType.SingleTenant"/>.</value>
    public BotAppType AppType { get; set; }

    /// <summary>The tenant of the registration, a GUID; not for <see cref="BotAppType.MultiTenant"/>.</summary>
    public string? TenantId { get; set; }

    /// <summary>The app's client secret.</summary>
    public string? Password { get; set; }

    /// <summary>The app's certificate, instead of a secret.</summary>
    public BotCertificateOptions Certificate { get; set; } = new();

    /// <summary>The tenants whose people may speak to the bot, GUIDs; <c>*</c> for all.</summary>
    /// <value>None by default: then those of <see cref="TenantId"/>, and all where the app is of all tenants.</value>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>The hosts that channels may be reached at; <c>*.</c> before a name stands for what is below it.</summary>
    /// <value>None by default: then those that the channels' tokens name.</value>
    public IList<string> ServiceHosts { get; set; } = [];

    /// <summary>Where Azure Bot Service publishes what it signs with.</summary>
    /// <value>Default: that of the public cloud.</value>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Whom tokens of channels are issued by; it is also what the bot asks its own token for.</summary>
    /// <value>Default: that of the public cloud.</value>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the bot gets its own token.</summary>
    /// <value>Default: that of the public cloud.</value>
    public string LoginAuthority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>How often, at most, an unknown signing key makes the server look for new ones.</summary>
    /// <value>Default: five minutes.</value>
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How much the bot says.</summary>
    public BotLimitOptions Limits { get; set; } = new();

    /// <summary>Whether there is a registration.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(AppId);

    /// <summary>The tenants whose people may speak to the bot; <see langword="null"/> for all.</summary>
    internal IEnumerable<string>? Tenants =>
        AllowedTenants.Contains(AllTenants) ? null
        : AllowedTenants.Count > 0 ? AllowedTenants
        : AppType == BotAppType.MultiTenant || TenantId is null ? null
        : [TenantId];

    /// <summary>What <see cref="AllowedTenants"/> says for all.</summary>
    internal const string AllTenants = "*";
}
