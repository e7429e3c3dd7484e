using IntlAssistant.Conversations.Reports;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>Hides numbers so small that somebody could be recognised in them.</summary>
/// <remarks>
/// How many asked on a day, or about a topic, tells nobody who it was. In which language, or on which channel, is about the person; and once a
/// report is about one of these only, so is everything in it.
/// </remarks>
internal static class SmallNumbers
{
    /// <summary>From how many conversations on a number is shown.</summary>
    public const int Least = 5;

    /// <summary>Whether a number of so many conversations is hidden. That nothing was there may be said.</summary>
    public static bool IsHidden(int conversations) => conversations is > 0 and < Least;

    /// <summary>The groups that may be shown, and what is left of the others taken together.</summary>
    /// <remarks>What is left out is never so little that the total gives it away: where it would be, the next smallest group goes with it.</remarks>
    public static (IReadOnlyList<ReportGroup> Shown, IReadOnlyList<ReportGroup> Hidden) Split(IReadOnlyList<ReportGroup> groups)
    {
        var bySize = groups.OrderByDescending(group => group.Conversations).ToList();
        var shown = bySize.TakeWhile(group => group.Conversations >= Least).ToList();
        var hidden = bySize.Skip(shown.Count).ToList();
        while (hidden.Count > 0 && shown.Count > 0 && hidden.Sum(group => group.Conversations) < Least)
        {
            hidden.Insert(0, shown[^1]);
            shown.RemoveAt(shown.Count - 1);
        }

        var kept = shown.ToHashSet();
        return ([.. groups.Where(kept.Contains)], hidden);
    }
}
