using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.HandOver;

/// <summary>Whether a visitor who comes back writes about what staff have resolved.</summary>
internal static class CaseSubjects
{
    // Of the passages that were considered, the best few tell the subject.
    private const int Best = 3;

    // Somebody who writes after a longer time has another matter.
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    /// <summary>Whether what now needs a person goes on with a resolved case. What tells nothing of its subject, as a bare wish for a person, goes on with it.</summary>
    public static bool IsAbout(Case resolved, HandOverCase needed, DateTimeOffset now)
    {
        if (resolved.ClosedAt is not { } closed || now - closed > Recent)
        {
            return false;
        }

        return resolved.Topic is { } topic && needed.Topic is { } other
            ? topic.Equals(other, StringComparison.OrdinalIgnoreCase)
            : Shares(Pages(resolved.Evidence), Pages(needed.Evidence));
    }

    private static bool Shares(HashSet<string> ones, HashSet<string> others) =>
        ones.Count == 0 || others.Count == 0 || ones.Overlaps(others);

    private static HashSet<string> Pages(string? evidence) =>
        [.. CaseEvidence.Read(evidence)?.Candidates.Take(Best).Select(candidate => candidate.Passage.Split('#')[0]) ?? []];
}
