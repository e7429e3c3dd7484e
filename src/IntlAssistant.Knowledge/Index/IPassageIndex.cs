using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Finds passages by their words. What any engine behind it must do is stated by its contract tests.</summary>
/// <remarks>One writer at a time; readers take <see cref="Snapshot"/> and are never blocked.</remarks>
public interface IPassageIndex
{
    /// <summary>The index as it stands now.</summary>
    IIndexSnapshot Snapshot { get; }

    /// <summary>Makes the index hold exactly these passages, re-reading only those whose revision is new, and swaps the snapshot once.</summary>
    /// <remarks>
    /// Titles, headings and text are read in the page's language; questions, and what is to be handed over, each in the
    /// language that it is recognised to be in, since editors note how people ask in any language.
    /// </remarks>
    /// <param name="passages">All passages that are to be found from now on; ids are unique.</param>
    /// <param name="thesaurus">The concepts that are indexed beside the words; a changed thesaurus re-reads every passage.</param>
    /// <param name="cancellationToken">Stops the building; the old snapshot stays.</param>
    /// <exception cref="ArgumentException">Two passages have one id.</exception>
    IIndexSnapshot Update(IReadOnlyList<Passage> passages, IThesaurus thesaurus, CancellationToken cancellationToken);
}
