using System.Globalization;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Signals;

namespace IntlAssistant.Conversations.Presence;

/// <summary>Presence in the memory of every server: it is of no worth after a restart.</summary>
internal sealed class CasePresence : ICasePresence, IDisposable
{
    private const string Topic = "presence";

    /// <summary>Who is not heard of for so long has gone without a word.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<CaseId, List<(CaseViewer Viewer, DateTimeOffset Until)>> _cases = [];
    private readonly CaseSignals _signals;
    private readonly IReplicaNews _news;
    private readonly TimeProvider _time;
    private readonly IDisposable _heard;

    public CasePresence(CaseSignals signals, IReplicaNews news, TimeProvider time)
    {
        (_signals, _news, _time) = (signals, news, time);
        _heard = news.Hear(Topic, Hear);
    }

    /// <inheritdoc/>
    public void Touch(CaseId id, string staff, bool isTyping)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(staff);
        TouchHere(id, staff, isTyping);
        Tell(id, isTyping ? Sign.Types : Sign.Looks, staff);
    }

    /// <inheritdoc/>
    public void Leave(CaseId id, string staff)
    {
        LeaveHere(id, staff);
        Tell(id, Sign.Leaves, staff);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CaseViewer> In(CaseId id)
    {
        lock (_gate)
        {
            Forget(_time.GetUtcNow());
            return _cases.TryGetValue(id, out var viewers) ? [.. viewers.Select(each => each.Viewer)] : [];
        }
    }

    public void Dispose() => _heard.Dispose();

    private void Tell(CaseId id, Sign sign, string staff) =>
        _news.Tell(Topic, string.Create(CultureInfo.InvariantCulture, $"{id.Value} {(char)sign} {staff}"));

    private void Hear(string what)
    {
        if (what.Split(' ', 3) is not [var number, [var sign], var staff])
        {
            return;
        }

        var id = new CaseId(long.Parse(number, CultureInfo.InvariantCulture));
        if ((Sign)sign == Sign.Leaves)
        {
            LeaveHere(id, staff);
        }
        else
        {
            TouchHere(id, staff, (Sign)sign == Sign.Types);
        }
    }

    private void TouchHere(CaseId id, string staff, bool isTyping)
    {
        var now = _time.GetUtcNow();
        bool isNews;
        lock (_gate)
        {
            Forget(now);
            if (!_cases.TryGetValue(id, out var viewers))
            {
                _cases.Add(id, viewers = []);
            }

            var place = viewers.FindIndex(each => each.Viewer.Staff == staff);
            var known = place < 0 ? null : viewers[place].Viewer;
            var viewer = new CaseViewer(staff, isTyping, known?.Since ?? now);
            isNews = viewer != known;
            if (place < 0)
            {
                viewers.Add((viewer, now + Life));
            }
            else
            {
                viewers[place] = (viewer, now + Life);
            }
        }

        RaiseIf(isNews, id);
    }

    private void LeaveHere(CaseId id, string staff)
    {
        bool isNews;
        lock (_gate)
        {
            isNews = _cases.TryGetValue(id, out var viewers) && viewers.RemoveAll(each => each.Viewer.Staff == staff) > 0;
            Forget(_time.GetUtcNow());
        }

        RaiseIf(isNews, id);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (id, viewers) in _cases)
        {
            viewers.RemoveAll(each => each.Until <= now);
            if (viewers.Count == 0)
            {
                _cases.Remove(id); // a dictionary may lose entries while it is gone through
            }
        }
    }

    private void RaiseIf(bool isNews, CaseId id)
    {
        if (isNews)
        {
            _signals.RaiseHere(new CaseSignal(id, CaseSignalKind.Presence));
        }
    }

    /// <summary>What the others are told, as a letter.</summary>
    private enum Sign
    {
        Looks = 'l',
        Types = 't',
        Leaves = 'x',
    }
}
