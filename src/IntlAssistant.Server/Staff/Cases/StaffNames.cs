using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>What members of staff are called, by the ids that cases name them by.</summary>
/// <param name="accounts">Every account: those that are shut too, for they stand in histories.</param>
internal sealed class StaffNames(IReadOnlyList<StaffAccount> accounts)
{
    private readonly Dictionary<string, string> names = accounts.ToDictionary(account => account.Id.ToString(), account => account.Name, StringComparer.Ordinal);

    /// <summary>Those who can be given a case, by name.</summary>
    public IReadOnlyList<StaffAccount> Agents { get; } =
        [.. accounts.Where(account => account is { IsDisabled: false, Role: >= StaffRole.Agent }).OrderBy(account => account.Name, StringComparer.CurrentCulture)];

    /// <summary>Everybody who can sign in, by name.</summary>
    public IReadOnlyList<StaffAccount> Present { get; } =
        [.. accounts.Where(account => !account.IsDisabled).OrderBy(account => account.Name, StringComparer.CurrentCulture)];

    /// <summary>A name; the beginning of the id where there is no such account any more.</summary>
    public string Of(string id) => names.TryGetValue(id, out var name) ? name : id[..Math.Min(id.Length, 8)];

    /// <summary>Whether the id is one of a member of staff's.</summary>
    public bool Knows(string id) => names.ContainsKey(id);
}
