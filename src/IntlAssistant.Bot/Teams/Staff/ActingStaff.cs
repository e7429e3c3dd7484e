using IntlAssistant.Bot.Teams.Scopes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Who of the staff presses a button in Teams: told by the person's entry in the university's directory, never by a name.</summary>
internal sealed class ActingStaff(IStaffAccounts accounts)
{
    /// <summary>The account of whoever sent an activity; <see langword="null"/> for anybody else, and for one that is shut.</summary>
    public async Task<StaffAccount?> FindAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.From?.AadObjectId is { Length: > 0 } person && Colleagues.TenantOf(activity) is { Length: > 0 } tenant
        && await accounts.FindByDirectoryAsync($"{tenant}/{person}".ToLowerInvariant(), cancellationToken) is { IsDisabled: false } account
            ? account
            : null;
}
