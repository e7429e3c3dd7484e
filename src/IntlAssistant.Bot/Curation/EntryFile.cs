using IntlAssistant.Conversations.Entries;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Curation;

/// <summary>An entry with what an editor is to know of it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Problems">The mistakes of its newest version; while there is one it cannot be published.</param>
public sealed record EntryFile(Entry Entry, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>Its newest version, read; <see langword="null"/> while it has a mistake.</summary>
    public Page? Page { get; init; }

    /// <summary>The folder's page of the same id, which it replaces while it is published; <see langword="null"/> for a page of its own.</summary>
    public Page? FolderPage { get; init; }

    /// <summary>Whether the folder's page has been edited since this edit was begun.</summary>
    public bool FolderChanged => FolderPage is { } page && page.Revision != Entry.BasedOn;

    /// <summary>How many places in its text still wait for an editor: what stood there told who somebody is, and was taken out.</summary>
    public int Placeholders { get; init; }
}
