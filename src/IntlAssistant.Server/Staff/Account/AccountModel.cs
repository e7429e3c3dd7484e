using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Account;

/// <summary>What a member of staff is called, and how he reads.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class AccountModel(IStaffAccounts accounts, StaffStrings strings) : StaffPage
{
    /// <summary>The name as it was typed.</summary>
    public string? Name { get; private set; }

    /// <summary>Keeps what was chosen.</summary>
    [StaffAction(StaffRole.Viewer, "account.preferences")]
    public async Task<IActionResult> OnPostAsync(string? name, string? language, StaffTheme theme, bool isNotified)
    {
        Name = name;
        if (!PersonInput.IsName(name) || !Enum.IsDefined(theme))
        {
            return Again(Ui.With("nameWrong", ("count", Ui.Number(PersonInput.LongestName))));
        }

        await accounts.ChangeAsync(
            Member.Account.Id,
            account => account with
            {
                Name = name!.Trim(), // A name.
                Language = strings.Find(language)?.Tag.Value,
                Theme = theme,
                IsNotified = isNotified,
            },
            CancellationToken.None);
        return Done("/staff/account", "saved");
    }
}
