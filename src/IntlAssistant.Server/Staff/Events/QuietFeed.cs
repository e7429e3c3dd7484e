using IntlAssistant.Server.Staff.Access;

namespace IntlAssistant.Server.Staff.Events;

/// <summary>The feed of a console in which nothing is told.</summary>
internal sealed class QuietFeed : IStaffFeed
{
    private const string Beginning = "0";

    public Task<string> NewestAsync(CancellationToken cancellationToken) => Task.FromResult(Beginning);

    public Task<IReadOnlyList<StaffEvent>> ReadAsync(StaffMember member, string after, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StaffEvent>>([]);

    public IDisposable Subscribe(Action onChanged) => new Nothing();

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
