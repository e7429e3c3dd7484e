namespace IntlAssistant.Bot.Staff;

/// <summary>What is not valid in an action: for a console to say in its own words.</summary>
public enum StaffFault
{
    /// <summary>There is no text.</summary>
    NoText,

    /// <summary>The text is longer than a message can be.</summary>
    TextTooLong,

    /// <summary>No outcome is chosen, or it is too long.</summary>
    Outcome,

    /// <summary>There are more tags than a case can have.</summary>
    TooManyTags,

    /// <summary>A tag is too long or has a line break in it.</summary>
    Tag,

    /// <summary>Nobody is named to give the case to, or nobody who may have it.</summary>
    Assignee,

    /// <summary>There is no such desk.</summary>
    Desk,

    /// <summary>The time to look again has passed.</summary>
    Passed,
}
