namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>The calendars whose months have names of their own.</summary>
internal enum CalendarKind
{
    /// <summary>January to December.</summary>
    Gregorian,

    /// <summary>Farvardin to Esfand.</summary>
    Persian,

    /// <summary>Muharram to Dhu al-Hijja.</summary>
    Hijri,
}
