using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Conversations.Staff;

/// <summary>Wires the stores of the office's staff.</summary>
internal static class StaffStores
{
    /// <summary>Adds <see cref="IStaffAccounts"/>, <see cref="IStaffSessions"/>, <see cref="IStaffLinks"/> and <see cref="IAuditTrail"/>.</summary>
    public static IServiceCollection AddStaffStores(this IServiceCollection services) => services
        .AddSingleton<IStaffAccounts, StaffAccountStore>()
        .AddSingleton<IStaffSessions, StaffSessionStore>()
        .AddSingleton<IStaffLinks, StaffLinkStore>()
        .AddSingleton<IAuditTrail, AuditTrail>();
}
