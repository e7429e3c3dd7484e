namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Somebody as Entra ID vouches for him.</summary>
/// <param name="DirectoryId">Tenant and object: it never names anybody else.</param>
/// <param name="Name">What he is called.</param>
/// <param name="UserName">The name that he signs in with there, in a domain that is the tenant's own; <see langword="null"/> when the token has none.</param>
/// <param name="Roles">The app roles and groups that he has there.</param>
internal sealed record EntraPerson(string DirectoryId, string Name, string? UserName, IReadOnlyList<string> Roles);
