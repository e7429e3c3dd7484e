using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;

namespace IntlAssistant.Server.Staff.People;

/// <summary>Who works in the console.</summary>
[Authorize(StaffPolicies.Administrator)]
internal sealed class PeopleModel(IStaffAccounts accounts) : StaffPage
{
    /// <summary>Every account, by name.</summary>
    public IReadOnlyList<StaffAccount> Accounts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Accounts = await accounts.ListAsync(cancellationToken);

    /// <summary>When somebody last signed in, in words.</summary>
    public string LastSeen(StaffAccount account) =>
        account.LastSignInAt is { } at ? Ui.With("lastSignIn", ("time", Ui.Time(at))) : Ui["neverSignedIn"];
}
