using IntlAssistant.Server.Staff.Access;

namespace IntlAssistant.Server.Staff.Events;

/// <summary>Where the console's events come from. Places are the store's own, so that a browser may come back to any replica.</summary>
internal interface IStaffFeed
{
    /// <summary>The place of the newest event: where a browser begins that has seen none.</summary>
    Task<string> NewestAsync(CancellationToken cancellationToken);

    /// <summary>The events after a place that a member of staff may know of, oldest first. A place that is unknown or too long ago gives one event <c>reset</c>, upon which pages load themselves anew.</summary>
    Task<IReadOnlyList<StaffEvent>> ReadAsync(StaffMember member, string after, CancellationToken cancellationToken);

    /// <summary>Calls after every new event, until it is disposed. The call says that there is something, not what.</summary>
    IDisposable Subscribe(Action onChanged);
}
