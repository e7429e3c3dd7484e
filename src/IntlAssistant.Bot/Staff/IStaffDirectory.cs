namespace IntlAssistant.Bot.Staff;

/// <summary>Who the members of staff are.</summary>
public interface IStaffDirectory
{
    /// <summary>Those of the ids that are members of staff who may sign in.</summary>
    Task<IReadOnlyList<StaffContact>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>All members of staff who may sign in, by name.</summary>
    Task<IReadOnlyList<StaffContact>> AllAsync(CancellationToken cancellationToken);
}
