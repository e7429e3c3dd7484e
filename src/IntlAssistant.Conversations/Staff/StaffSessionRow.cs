using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Staff;

/// <summary>A row of <c>staff_sessions</c>.</summary>
internal sealed class StaffSessionRow
{
    public const string Columns =
        """
        id AS Id, secret_hash AS SecretHash, account_id AS AccountId, method AS Method, device AS Device, address AS Address,
        started_at AS StartedAt, seen_at AS SeenAt, expires_at AS ExpiresAt
        """;

    public string Id { get; init; } = "";

    public string SecretHash { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string Method { get; init; } = "";

    public string? Device { get; init; }

    public string? Address { get; init; }

    public long StartedAt { get; init; }

    public long SeenAt { get; init; }

    public long ExpiresAt { get; init; }

    public static StaffSessionRow From(StaffSession session) => new()
    {
        Id = session.Id,
        SecretHash = session.SecretHash,
        AccountId = session.Account.ToString(),
        Method = session.Method,
        Device = session.Device,
        Address = session.Address,
        StartedAt = session.StartedAt.ToUnixTimeMilliseconds(),
        SeenAt = session.SeenAt.ToUnixTimeMilliseconds(),
        ExpiresAt = session.ExpiresAt.ToUnixTimeMilliseconds(),
    };

    public StaffSession ToSession() => new()
    {
        Id = Id,
        SecretHash = SecretHash,
        Account = new StaffId(Guid.ParseExact(AccountId, "N")),
        Method = Method,
        Device = Device,
        Address = Address,
        StartedAt = StartedAt.ToTime(),
        SeenAt = SeenAt.ToTime(),
        ExpiresAt = ExpiresAt.ToTime(),
    };
}
