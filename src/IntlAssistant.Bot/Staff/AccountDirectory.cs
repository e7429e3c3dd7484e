using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Bot.Staff;

/// <summary>The members of staff by their accounts: those who may sign in; the address of those who want to be told.</summary>
internal sealed class AccountDirectory(IStaffAccounts accounts) : IStaffDirectory
{
    public async Task<IReadOnlyList<StaffContact>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = new List<StaffContact>();
        foreach (var id in ids)
        {
            if (StaffId.TryParse(id, out var parsed) && await accounts.FindAsync(parsed, cancellationToken) is { IsDisabled: false } account)
            {
                found.Add(Contact(account));
            }
        }

        return found;
    }

    public async Task<IReadOnlyList<StaffContact>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await accounts.ListAsync(cancellationToken)).Where(account => !account.IsDisabled).Select(Contact)];

    private static StaffContact Contact(StaffAccount account) =>
        new(account.Id.ToString(), account.Name, account.IsNotified ? account.Email : null);
}
