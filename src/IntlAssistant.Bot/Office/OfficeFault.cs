namespace IntlAssistant.Bot.Office;

/// <summary>What is wrong with a desk or with times that an administrator edits: for a console to say in its own words.</summary>
public enum OfficeFault
{
    /// <summary>The id is missing or has other signs than small letters, digits and hyphens.</summary>
    Id,

    /// <summary>The name is missing or too long.</summary>
    Name,

    /// <summary>The e-mail address is none.</summary>
    Mail,

    /// <summary>The first-response goal is shorter than five minutes or longer than thirty days.</summary>
    FirstResponse,

    /// <summary>A day is none, or its hours are no spans of time, or the settings have no time zone for them.</summary>
    Hours,

    /// <summary>A holiday ends before it begins, or is longer than a year.</summary>
    Holiday,

    /// <summary>Somebody else has saved since the version that was read; nothing is saved.</summary>
    Changed,
}
