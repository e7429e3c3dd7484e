namespace IntlAssistant.Knowledge.Sources;

/// <summary>Pages that are added to those of a folder. One with the id of a page of the folder takes its place.</summary>
/// <remarks>Safe to use from many threads; <see cref="Pages"/> is at hand at once.</remarks>
public interface IPageSource
{
    /// <summary>The pages as they are now.</summary>
    IReadOnlyList<SourcePage> Pages { get; }

    /// <summary>Raised after <see cref="Pages"/> has changed.</summary>
    event EventHandler? Changed;
}
