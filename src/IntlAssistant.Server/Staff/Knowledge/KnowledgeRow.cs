namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>A page as the list shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Language">The language that it is written in.</param>
/// <param name="ReviewBy">The day by which somebody wants to read it again.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsEdit">Whether it takes the place of a file of the folder.</param>
internal sealed record KnowledgeRow(string Id, string Title, string? Topic, string Language, DateOnly? ReviewBy, PageState State, bool IsEdit)
{
    /// <summary>When it was last changed here, and by whom.</summary>
    public (DateTimeOffset At, string By)? Changed { get; init; }

    /// <summary>What the search looks through.</summary>
    public string Words { get; init; } = "";
}
