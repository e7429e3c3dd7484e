using IntlAssistant.Conversations.Staff;
using Microsoft.AspNetCore.Authorization;

namespace IntlAssistant.Server.Staff.Access;

/// <summary>The rules that pages and endpoints name: one for each role, kept by that role and the ones above it.</summary>
internal static class StaffPolicies
{
    /// <summary>The scheme that knows who is signed in.</summary>
    public const string Scheme = "Staff";

    public const string Viewer = nameof(StaffRole.Viewer);
    public const string Agent = nameof(StaffRole.Agent);
    public const string Editor = nameof(StaffRole.Editor);
    public const string Administrator = nameof(StaffRole.Administrator);

    /// <summary>The rule of a role.</summary>
    public static string Of(StaffRole role) => role.ToString();

    public static void Add(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            options.AddPolicy(Of(role), policy => policy
                .AddAuthenticationSchemes(StaffPolicies.Scheme)
                .RequireRole(Enum.GetValues<StaffRole>().Where(other => other >= role).Select(Of)));
        }
    }
}
