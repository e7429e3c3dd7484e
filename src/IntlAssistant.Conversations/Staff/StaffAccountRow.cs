using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Staff;

/// <summary>A row of <c>staff_accounts</c>.</summary>
internal sealed class StaffAccountRow
{
    private const char BetweenCodes = ' ';

    public const string Columns =
        """
        id AS Id, email AS Email, name AS Name, role AS Role, is_disabled AS IsDisabled, password_hash AS PasswordHash,
        second_factor_key AS SecondFactorKey, second_factor_step AS SecondFactorStep, recovery_codes AS RecoveryCodes,
        directory_id AS DirectoryId, language AS Language, theme AS Theme, is_notified AS IsNotified,
        failed_attempts AS FailedAttempts, locked_until AS LockedUntil, created_at AS CreatedAt, last_sign_in_at AS LastSignInAt
        """;

    public string Id { get; init; } = "";

    public string Email { get; init; } = "";

    public string EmailKey => Key(Email);

    public string Name { get; init; } = "";

    public string Role { get; init; } = "";

    public bool IsDisabled { get; init; }

    public string? PasswordHash { get; init; }

    public string? SecondFactorKey { get; init; }

    public long SecondFactorStep { get; init; }

    public string RecoveryCodes { get; init; } = "";

    public string? DirectoryId { get; init; }

    public string? Language { get; init; }

    public string Theme { get; init; } = "";

    public bool IsNotified { get; init; }

    public long FailedAttempts { get; init; }

    public long? LockedUntil { get; init; }

    public long CreatedAt { get; init; }

    public long? LastSignInAt { get; init; }

    /// <summary>What two spellings of one address have in common.</summary>
    public static string Key(string email) => email.Trim().ToLowerInvariant();

    public static StaffAccountRow From(StaffAccount account) => new()
    {
        Id = account.Id.ToString(),
        Email = account.Email.Trim(),
        Name = account.Name,
        Role = StaffWords.Roles.Write(account.Role),
        IsDisabled = account.IsDisabled,
        PasswordHash = account.PasswordHash,
        SecondFactorKey = account.SecondFactorKey,
        SecondFactorStep = account.SecondFactorStep,
        RecoveryCodes = string.Join(BetweenCodes, account.RecoveryCodes),
        DirectoryId = account.DirectoryId,
        Language = account.Language,
        Theme = StaffWords.Themes.Write(account.Theme),
        IsNotified = account.IsNotified,
        FailedAttempts = account.FailedAttempts,
        LockedUntil = account.LockedUntil?.ToUnixTimeMilliseconds(),
        CreatedAt = account.CreatedAt.ToUnixTimeMilliseconds(),
        LastSignInAt = account.LastSignInAt?.ToUnixTimeMilliseconds(),
    };

    public StaffAccount ToAccount() => new()
    {
        Id = new StaffId(Guid.ParseExact(Id, "N")),
        Email = Email,
        Name = Name,
        Role = StaffWords.Roles.Read(Role),
        IsDisabled = IsDisabled,
        PasswordHash = PasswordHash,
        SecondFactorKey = SecondFactorKey,
        SecondFactorStep = SecondFactorStep,
        RecoveryCodes = RecoveryCodes.Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries),
        DirectoryId = DirectoryId,
        Language = Language,
        Theme = StaffWords.Themes.Read(Theme),
        IsNotified = IsNotified,
        FailedAttempts = (int)FailedAttempts,
        LockedUntil = LockedUntil?.ToTime(),
        CreatedAt = CreatedAt.ToTime(),
        LastSignInAt = LastSignInAt?.ToTime(),
    };
}
