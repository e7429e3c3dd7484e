using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Server.Staff.Passwords;

/// <summary>Slows down whoever guesses at an account: the first tries are free, then each doubles the wait.</summary>
/// <remarks>A try is counted before it is looked at and forgiven when it succeeds, so that many at once are not all free.</remarks>
internal static class Lockout
{
    public const int FreeAttempts = 5;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>The account with one try more; <see langword="null"/> while no try is looked at.</summary>
    public static StaffAccount? Begin(StaffAccount account, DateTimeOffset now) => account.LockedUntil > now
        ? null
        : account with { FailedAttempts = account.FailedAttempts + 1, LockedUntil = now + Wait(account.FailedAttempts + 1) };

    /// <summary>The account after a try that succeeded.</summary>
    public static StaffAccount Succeed(StaffAccount account, DateTimeOffset now) => Forgive(account) with { LastSignInAt = now };

    /// <summary>The account as if there had been no try.</summary>
    public static StaffAccount Forgive(StaffAccount account) => account with { FailedAttempts = 0, LockedUntil = null };

    /// <summary>How long the next try must wait after so many.</summary>
    public static TimeSpan Wait(int attempts)
    {
        var doublings = attempts - FreeAttempts;
        return doublings < 0 ? TimeSpan.Zero
            : doublings >= 5 ? Longest
            : First * (1 << doublings);
    }
}
