using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Frame;
using IntlAssistant.Server.Staff.Passwords;
using IntlAssistant.Server.Staff.QrCodes;
using IntlAssistant.Server.Staff.SecondFactor;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Account;

/// <summary>Where a member of staff turns the second factor on and off.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class SecondFactorModel(IStaffAccounts accounts, SecondFactors factors, PasswordCheck check) : StaffPage
{
    private const int KeyGroup = 4;

    /// <summary>What is being set up; <see langword="null"/> when nothing is.</summary>
    public FactorOffer? Offer { get; private set; }

    /// <summary>New recovery codes, shown this once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>Offers a key.</summary>
    [StaffAction(StaffRole.Viewer, "account.second-factor.offer")]
    public IActionResult OnPostOffer()
    {
        Show(Totp.NewKey());
        return Page();
    }

    /// <summary>Turns it on with the offered key.</summary>
    [StaffAction(StaffRole.Viewer, "account.second-factor.on")]
    public async Task<IActionResult> OnPostOnAsync(string? offer, string? code)
    {
        if (factors.Offered(Member.Account.Id, offer) is not { } key)
        {
            return Again(Ui["factorTooLate"]);
        }

        Codes = await factors.TurnOnAsync(Member.Account.Id, key, code ?? "");
        if (Codes is null)
        {
            Show(key);
            return Again(Ui["factorCodeWrong"]);
        }

        return Page();
    }

    /// <summary>Turns it off.</summary>
    [StaffAction(StaffRole.Viewer, "account.second-factor.off")]
    public async Task<IActionResult> OnPostOffAsync(string? current)
    {
        if (!await check.IsOwnAsync(Member.Account, current))
        {
            return Again(Ui["currentWrong"]);
        }

        await accounts.ChangeAsync(Member.Account.Id, SecondFactors.Without, CancellationToken.None);
        return Done("/staff/account/second-factor", "factorOffDone");
    }

    /// <summary>Makes new recovery codes.</summary>
    [StaffAction(StaffRole.Viewer, "account.recovery-codes")]
    public async Task<IActionResult> OnPostCodesAsync(string? current)
    {
        if (!await check.IsOwnAsync(Member.Account, current))
        {
            return Again(Ui["currentWrong"]);
        }

        Codes = await factors.RenewCodesAsync(Member.Account.Id);
        return Page();
    }

    private void Show(byte[] key)
    {
        var address = Totp.Address(key, Ui.OfficeName, Member.Account.Email);
        Offer = new FactorOffer(
            factors.Offer(Member.Account.Id, key),
            string.Join(' ', Base32.Write(key).Chunk(KeyGroup).Select(part => new string(part))),
            address,
            QrPicture.Of(address));
    }
}
