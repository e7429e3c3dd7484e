using IntlAssistant.Server.Staff.Access;

namespace IntlAssistant.Server.Staff.Frame;

/// <summary>The sections that the features have brought.</summary>
internal sealed class Navigation(IEnumerable<NavigationEntry> entries)
{
    private const string Account = "/staff/account";

    /// <summary>What a member of staff sees, in order.</summary>
    public IReadOnlyList<NavigationEntry> For(StaffMember member) =>
        [.. entries.Where(entry => member.Is(entry.Role)).OrderBy(entry => entry.Order)];

    /// <summary>Where the console begins for a member of staff.</summary>
    public string Start(StaffMember member) => For(member) is [var first, ..] ? first.Path : Account;
}
