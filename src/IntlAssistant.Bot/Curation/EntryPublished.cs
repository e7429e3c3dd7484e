using IntlAssistant.Answering.Publishing;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Bot.Curation;

/// <summary>What publishing or withdrawing an entry came to. A closed set.</summary>
public abstract record EntryPublished
{
    private EntryPublished()
    {
    }

    /// <summary>It is in force: the next visitor is answered so.</summary>
    /// <param name="File">The entry.</param>
    /// <param name="Report">What the gate found; <see langword="null"/> when nothing was published.</param>
    public sealed record Done(EntryFile File, GateReport? Report) : EntryPublished;

    /// <summary>The gate stopped it; nothing is changed. Publish with a reason to override it.</summary>
    /// <param name="Report">What stops it.</param>
    public sealed record Stopped(GateReport Report) : EntryPublished;

    /// <summary>The version has mistakes, or somebody's personal data; nothing is changed.</summary>
    /// <param name="Problems">The mistakes.</param>
    public sealed record Invalid(IReadOnlyList<ContentProblem> Problems) : EntryPublished;

    /// <summary>Somebody else has changed it since the version that was seen; nothing is changed.</summary>
    /// <param name="File">The entry as it is now.</param>
    public sealed record Stale(EntryFile File) : EntryPublished;

    /// <summary>There is no such entry, or no such version of it.</summary>
    public sealed record NotFound : EntryPublished;
}
