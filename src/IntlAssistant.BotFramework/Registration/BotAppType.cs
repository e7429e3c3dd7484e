namespace IntlAssistant.BotFramework.Registration;

/// <summary>How a bot is registered with Azure Bot Service, under the names that Azure gives the kinds.</summary>
public enum BotAppType
{
    /// <summary>An app of one tenant, with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>An app of all tenants, with a secret or a certificate: the older kind, which can no longer be newly made.</summary>
    MultiTenant,

    /// <summary>A user-assigned managed identity: without a secret, on Azure's machines only.</summary>
    UserAssignedMSI,
}
