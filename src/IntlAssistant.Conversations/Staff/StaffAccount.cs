namespace IntlAssistant.Conversations.Staff;

/// <summary>A member of staff's account. Immutable: <see cref="IStaffAccounts.ChangeAsync"/> makes the next one.</summary>
public sealed record StaffAccount
{
    /// <summary>Its name for machines; it never changes.</summary>
    public required StaffId Id { get; init; }

    /// <summary>The address that its owner signs in with; no two accounts have the same, whatever the case of its letters.</summary>
    public required string Email { get; init; }

    /// <summary>What its owner is called.</summary>
    public required string Name { get; init; }

    /// <summary>What its owner may do.</summary>
    public required StaffRole Role { get; init; }

    /// <summary>Whether it is shut: its sessions end, and no one signs in.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>The hashed password; <see langword="null"/> when there is none, so that only a link or single sign-on leads in.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The key of the second factor, encrypted by whoever stores it; <see langword="null"/> when there is no second factor.</summary>
    public string? SecondFactorKey { get; init; }

    /// <summary>The last time step whose code was taken: no code is taken twice.</summary>
    public long SecondFactorStep { get; init; }

    /// <summary>The hashes of recovery codes that are left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>Who its owner is in the university's directory; <see langword="null"/> until a first single sign-on.</summary>
    public string? DirectoryId { get; init; }

    /// <summary>The language of the console; <see langword="null"/> for the browser's.</summary>
    public string? Language { get; init; }

    /// <summary>The colours of the console.</summary>
    public StaffTheme Theme { get; init; }

    /// <summary>Whether its owner is told of cases by mail and by the browser.</summary>
    public bool IsNotified { get; init; } = true;

    /// <summary>Attempts to sign in since the last that succeeded.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>Until when no attempt is looked at; <see langword="null"/> when attempts are.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its owner last signed in; <see langword="null"/> for never.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }
}
