namespace IntlAssistant.Knowledge.Pages;

/// <summary>Whom a page is written for.</summary>
public enum Audience
{
    /// <summary>Everybody.</summary>
    All,

    /// <summary>Prospective and admitted international students.</summary>
    Students,

    /// <summary>The university's own faculty.</summary>
    Faculty,

    /// <summary>Partner universities and guests.</summary>
    Partners,
}
