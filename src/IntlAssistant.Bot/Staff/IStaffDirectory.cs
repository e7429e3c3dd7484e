namespace IntlAssistant.Bot.Staff;

/// <summary>Who the members of staff are. Whoever keeps the accounts registers it; without accounts nobody is in it.</summary>
public interface IStaffDirectory
{
    /// <summary>Those of the ids that are members of staff who may sign in.</summary>
    Task<IReadOnlyList<StaffContact>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
