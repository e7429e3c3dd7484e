namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>Where a page stands, as the list shows it.</summary>
internal enum PageState
{
    /// <summary>A file of the folder, as it stands there.</summary>
    Folder,

    /// <summary>Visitors are told nothing of what was written here yet.</summary>
    Draft,

    /// <summary>Visitors are told what was written here.</summary>
    Published,

    /// <summary>Visitors are told an earlier version.</summary>
    Changed,

    /// <summary>Visitors are not told it any more.</summary>
    Withdrawn,
}
