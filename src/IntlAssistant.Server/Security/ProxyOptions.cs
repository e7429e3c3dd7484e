namespace IntlAssistant.Server.Security;

/// <summary>The reverse proxies in front of the server: the section <c>Proxies</c> of the settings.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>Addresses (<c>10.0.0.7</c>) and networks (<c>10.0.0.0/24</c>) whose <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> are believed.</summary>
    /// <value>Default: none, so that no visitor can choose the address that he is counted under.</value>
    public IList<string> Trusted { get; init; } = [];
}
