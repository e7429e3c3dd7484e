using System.Collections.Frozen;

using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Sections of several pages that say the same, word for word: whoever asks for one asks for each.</summary>
/// <remarks>
/// People ask for the application fee as they ask for fees, and as they ask how to apply. What the ways of asking teach of a
/// question is halved where the answer stands on two pages, and the visitor does not care from which he has it.
/// </remarks>
internal sealed class Twins
{
    private readonly FrozenDictionary<PassageId, PassageId[]> groups;

    /// <summary>Finds what stands on several pages.</summary>
    public Twins(IEnumerable<Passage> passages) => groups = passages
        .Where(passage => passage is { Kind: PassageKind.Content, Text.Length: > 0 })
        .GroupBy(passage => passage.Text, passage => passage.Id, StringComparer.Ordinal)
        .Select(group => group.Distinct().ToArray())
        .Where(group => group.Length > 1)
        .SelectMany(group => group.Select(section => (section, group)))
        .ToFrozenDictionary(twin => twin.section, twin => twin.group);

    /// <summary>The same votes, of which each section has what all that say the same have together.</summary>
    public WordingVotes Share(WordingVotes votes) =>
        votes with { Shares = Together(votes.Shares, Enumerable.Sum), Likeness = Together(votes.Likeness, Enumerable.Max) };

    /// <summary>The same chances, of which each section has what all that say the same have together.</summary>
    public SectionChances Share(SectionChances chances) => chances with { Sections = Together(chances.Sections, Enumerable.Sum) };

    private IReadOnlyDictionary<PassageId, double> Together(
        IReadOnlyDictionary<PassageId, double> each, Func<IEnumerable<double>, double> together)
    {
        Dictionary<PassageId, double>? shared = null;
        var seen = new HashSet<PassageId[]>();
        foreach (var section in each.Keys)
        {
            if (groups.TryGetValue(section, out var group) && seen.Add(group))
            {
                shared ??= new Dictionary<PassageId, double>(each);
                var value = together(group.Select(twin => each.GetValueOrDefault(twin)));
                foreach (var twin in group)
                {
                    shared[twin] = value;
                }
            }
        }

        return shared ?? each;
    }
}
