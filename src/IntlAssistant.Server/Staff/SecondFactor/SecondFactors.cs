using System.Security.Cryptography;
using IntlAssistant.Conversations.Staff;
using Microsoft.AspNetCore.DataProtection;

namespace IntlAssistant.Server.Staff.SecondFactor;

/// <summary>Checks the second factor of accounts, and keeps its keys so that whoever reads the store cannot make codes.</summary>
internal sealed class SecondFactors(IStaffAccounts accounts, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan SetUpWithin = TimeSpan.FromMinutes(15);
    private readonly IDataProtector keys = protection.CreateProtector("IntlAssistant.Staff.SecondFactor");
    private readonly ITimeLimitedDataProtector offers = protection.CreateProtector("IntlAssistant.Staff.SecondFactor.Offer").ToTimeLimitedDataProtector();

    /// <summary>Takes a code of the authenticator, or a recovery code: neither is good twice.</summary>
    /// <returns>Whether it was good.</returns>
    public async Task<bool> TakeAsync(StaffId account, string code) =>
        await accounts.ChangeAsync(account, found => Take(found, Digits(code)), CancellationToken.None) == StaffChange.Done;

    /// <summary>A key that is offered to an account, to travel in a form.</summary>
    public string Offer(StaffId account, byte[] key) =>
        offers.Protect($"{account} {Convert.ToHexString(key)}", SetUpWithin);

    /// <summary>The key of an offer; <see langword="null"/> when it is not the account's or too old.</summary>
    public byte[]? Offered(StaffId account, string? offer)
    {
        try
        {
            return offer is { Length: > 0 } && offers.Unprotect(offer).Split(' ') is [var owner, var key] && owner == account.ToString()
                ? Convert.FromHexString(key)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Turns the second factor on, when a code shows that the authenticator has the key.</summary>
    /// <returns>The recovery codes; <see langword="null"/> when the code is not the key's.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(StaffId account, byte[] key, string code)
    {
        var codes = RecoveryCodes.New();
        var change = await accounts.ChangeAsync(
            account,
            found => Totp.Match(key, Digits(code), time.GetUtcNow(), found.SecondFactorStep) is not { } step ? null : found with
            {
                SecondFactorKey = keys.Protect(Convert.ToHexString(key)),
                SecondFactorStep = step,
                RecoveryCodes = [.. codes.Select(RecoveryCodes.Hash)],
            },
            CancellationToken.None);
        return change == StaffChange.Done ? codes : null;
    }

    /// <summary>Makes new recovery codes; the old ones are good no more.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(StaffId account)
    {
        var codes = RecoveryCodes.New();
        await accounts.ChangeAsync(
            account, found => found with { RecoveryCodes = [.. codes.Select(RecoveryCodes.Hash)] }, CancellationToken.None);
        return codes;
    }

    /// <summary>The account without a second factor.</summary>
    public static StaffAccount Without(StaffAccount account) => account with { SecondFactorKey = null, RecoveryCodes = [] };

    private StaffAccount? Take(StaffAccount account, string code)
    {
        if (account.SecondFactorKey is not { } key)
        {
            return null;
        }

        if (Totp.Match(Convert.FromHexString(keys.Unprotect(key)), code, time.GetUtcNow(), account.SecondFactorStep) is { } step)
        {
            return account with { SecondFactorStep = step };
        }

        var hash = RecoveryCodes.Hash(code);
        return account.RecoveryCodes.Contains(hash, StringComparer.Ordinal)
            ? account with { RecoveryCodes = [.. account.RecoveryCodes.Where(other => other != hash)] }
            : null;
    }

    /// <summary>A code as it was meant: phones show it with a space, and some keyboards write other digits.</summary>
    private static string Digits(string code) =>
        string.Concat(code.Where(letter => !char.IsWhiteSpace(letter)).Select(letter => char.IsDigit(letter) ? char.GetNumericValue(letter).ToString(System.Globalization.CultureInfo.InvariantCulture) : letter.ToString()));
}
