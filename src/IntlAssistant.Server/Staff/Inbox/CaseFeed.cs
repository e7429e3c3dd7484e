using System.Globalization;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Events;

namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>Tells open pages which cases have changed: an event names a case, and what is new is read from the stores.</summary>
/// <remarks>
/// A place is the run of the server and a number in it. After a restart, on another replica, after more than is kept, or when another
/// replica's changes may not have been heard of, a browser's place is unknown here, and it is told to read everything anew: so nothing
/// is missed, whatever was lost between.
/// </remarks>
internal sealed class CaseFeed : IStaffFeed, IDisposable
{
    /// <summary>Something about a case is other than it was.</summary>
    public const string Changed = "case";

    /// <summary>The visitor of a case has written.</summary>
    public const string Wrote = "wrote";

    /// <summary>Others look at a case, or have gone.</summary>
    public const string Presence = "presence";

    /// <summary>The place is not known: everything is to be read anew.</summary>
    public const string Reset = "reset";

    private const int Kept = 500;

    private readonly string run = Guid.NewGuid().ToString("N")[..8];
    private readonly Lock gate = new();
    private readonly Queue<CaseSignal> recent = new();
    private readonly IDisposable subscription;
    private long newest;

    public CaseFeed(ICaseSignals signals) => subscription = signals.Subscribe(Keep);

    private event Action? Kindled;

    public Task<string> NewestAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Place(newest));
        }
    }

    public Task<IReadOnlyList<StaffEvent>> ReadAsync(StaffMember member, string after, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<StaffEvent>>(
                Number(after) is not { } number ? [new StaffEvent(Place(newest), Reset, "")]
                : number == newest ? []
                : After(number));
        }
    }

    public IDisposable Subscribe(Action onChanged) => new Listener(this, onChanged);

    public void Dispose() => subscription.Dispose();

    private void Keep(CaseSignal signal)
    {
        lock (gate)
        {
            newest++;
            if (signal.Kind == CaseSignalKind.Missed)
            {
                recent.Clear(); // nobody's place is known any more
            }
            else
            {
                recent.Enqueue(signal);
                if (recent.Count > Kept)
                {
                    recent.Dequeue();
                }
            }
        }

        Kindled?.Invoke();
    }

    /// <summary>What came after a number, the same of a case once.</summary>
    private List<StaffEvent> After(long number) =>
        [.. recent.Skip(recent.Count - (int)(newest - number)).Distinct()
            .Select(signal => new StaffEvent(Place(newest), Name(signal.Kind), signal.Case.ToString()))];

    private static string Name(CaseSignalKind kind) => kind switch
    {
        CaseSignalKind.VisitorWrote => Wrote,
        CaseSignalKind.Presence => Presence,
        _ => Changed,
    };

    private string Place(long number) => string.Create(CultureInfo.InvariantCulture, $"{run}-{number}");

    private long? Number(string place) =>
        place.Split('-') is [var of, var text] && of == run
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= newest && newest - number <= recent.Count
            ? number
            : null;

    private sealed class Listener : IDisposable
    {
        private readonly CaseFeed feed;
        private readonly Action onChanged;

        public Listener(CaseFeed feed, Action onChanged)
        {
            (this.feed, this.onChanged) = (feed, onChanged);
            feed.Kindled += onChanged;
        }

        public void Dispose() => feed.Kindled -= onChanged;
    }
}
