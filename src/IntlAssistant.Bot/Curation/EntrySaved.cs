using IntlAssistant.Knowledge;

namespace IntlAssistant.Bot.Curation;

/// <summary>What drafting or saving an entry came to. A closed set.</summary>
public abstract record EntrySaved
{
    private EntrySaved()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="File">The entry, with the mistakes that it has yet.</param>
    public sealed record Done(EntryFile File) : EntrySaved;

    /// <summary>Somebody else has changed it since the version that was seen; nothing is stored. The entry names its newest version's author.</summary>
    /// <param name="File">The entry as it is now.</param>
    public sealed record Stale(EntryFile File) : EntrySaved;

    /// <summary>There is such an entry already: go on with that one.</summary>
    /// <param name="File">The entry.</param>
    public sealed record Exists(EntryFile File) : EntrySaved;

    /// <summary>It cannot be stored so.</summary>
    /// <param name="Problem">What is wrong and what is allowed.</param>
    public sealed record Invalid(ContentProblem Problem) : EntrySaved;

    /// <summary>There is no such entry, case, reply, group or page.</summary>
    public sealed record NotFound : EntrySaved;
}
