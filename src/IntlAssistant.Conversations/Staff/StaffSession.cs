namespace IntlAssistant.Conversations.Staff;

/// <summary>A browser that is signed in.</summary>
public sealed record StaffSession
{
    /// <summary>Its name in lists and in the audit trail; it opens nothing.</summary>
    public required string Id { get; init; }

    /// <summary>The hash of the secret that the browser keeps.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Whose it is.</summary>
    public required StaffId Account { get; init; }

    /// <summary>How its owner signed in: <c>password</c>, <c>password+code</c>, <c>link</c> or <c>entra</c>.</summary>
    public required string Method { get; init; }

    /// <summary>What the browser says it is; <see langword="null"/> when it says nothing.</summary>
    public string? Device { get; init; }

    /// <summary>The network address that it was last seen from.</summary>
    public string? Address { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last seen, to the minute.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When it ends at the latest.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
