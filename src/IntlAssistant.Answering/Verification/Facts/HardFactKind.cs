namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>Kinds of fact that must stand in a passage exactly as they are stated.</summary>
internal enum HardFactKind
{
    /// <summary>A web address.</summary>
    Link,

    /// <summary>An e-mail address.</summary>
    Mail,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A day, a month, or both, with or without the year.</summary>
    Date,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>Any other number: an amount, a share, a length, a count.</summary>
    Number,

    /// <summary>Letters with digits: a level such as B2, a form's number.</summary>
    Code,
}
