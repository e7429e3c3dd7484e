namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Signing in with the university's Microsoft Entra ID: the section <c>Staff:EntraId</c> of the settings.</summary>
internal sealed class EntraOptions
{
    public const string Section = StaffOptions.Section + ":EntraId";

    /// <summary>The application's id in Entra ID.</summary>
    /// <value>None by default: then nobody signs in so.</value>
    public string? ClientId { get; set; }

    /// <summary>The application's secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The ids of the tenants whose people may sign in.</summary>
    public IList<string> Tenants { get; init; } = [];

    /// <summary>Which role of the console an app role, or the id of a group, of Entra ID gives: <c>Staff:EntraId:Roles:Assistant.Editor = Editor</c>. Where several are given, the highest counts.</summary>
    /// <value>None by default: then only those who were invited sign in, with the role of the invitation.</value>
    public IDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where Entra ID is: another address in other clouds and in tests.</summary>
    /// <value>Default: <c>https://login.microsoftonline.com</c>.</value>
    public string LoginAuthority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>Whether people can sign in so.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(ClientId);

    /// <summary>The tenant in the addresses: the one, or any organisation where there are several.</summary>
    public string Authority => $"{LoginAuthority.TrimEnd('/')}/{(Tenants is [var only] ? only : "organizations")}/v2.0";
}
