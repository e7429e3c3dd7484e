using System.Security.Claims;
using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Server.Staff.Access;

/// <summary>Who is signed in, and from where.</summary>
/// <param name="Account">The account as it is at this request.</param>
/// <param name="Session">The session.</param>
internal sealed record StaffMember(StaffAccount Account, StaffSession Session)
{
    /// <summary>Whether the account may do what a role may.</summary>
    public bool Is(StaffRole role) => Account.Role >= role;

    /// <summary>The same for the framework.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, Account.Id.ToString()),
            new Claim(ClaimTypes.Name, Account.Name),
            new Claim(ClaimTypes.Role, StaffPolicies.Of(Account.Role)),
        ],
        StaffPolicies.Scheme));
}
