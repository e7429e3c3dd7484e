using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Signals;

namespace IntlAssistant.Conversations.Presence;

/// <summary>Presence in the memory of one process: it is of no worth after a restart.</summary>
internal sealed class CasePresence(InProcessCaseSignals signals, TimeProvider time) : ICasePresence
{
    /// <summary>Who is not heard of for so long has gone without a word.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<CaseId, List<(CaseViewer Viewer, DateTimeOffset Until)>> _cases = [];

    /// <inheritdoc/>
    public void Touch(CaseId id, string staff, bool isTyping)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(staff);
        var now = time.GetUtcNow();
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

    /// <inheritdoc/>
    public void Leave(CaseId id, string staff)
    {
        bool isNews;
        lock (_gate)
        {
            isNews = _cases.TryGetValue(id, out var viewers) && viewers.RemoveAll(each => each.Viewer.Staff == staff) > 0;
            Forget(time.GetUtcNow());
        }

        RaiseIf(isNews, id);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CaseViewer> In(CaseId id)
    {
        lock (_gate)
        {
            Forget(time.GetUtcNow());
            return _cases.TryGetValue(id, out var viewers) ? [.. viewers.Select(each => each.Viewer)] : [];
        }
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
            signals.Raise(new CaseSignal(id, CaseSignalKind.Presence));
        }
    }
}
