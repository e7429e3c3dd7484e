using System.Globalization;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.HandOver;

/// <summary>Writes a moment for a reader: day, clock and zone, so that it can be read in one way only.</summary>
internal static class TimeWords
{
    /// <summary>A moment on a clock: <c>Saturday, 28 November 2026, 08:00 UTC+03:30</c>; today's without the day.</summary>
    /// <param name="moment">The moment, with the offset of the clock that it is told in.</param>
    /// <param name="now">The present, from which today is told.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="phrases">The words in that language.</param>
    public static string Write(DateTimeOffset moment, DateTimeOffset now, LanguageTag language, Phrases phrases)
    {
        var clock = moment.ToString("HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
        var isToday = DateOnly.FromDateTime(moment.DateTime) == DateOnly.FromDateTime(now.ToOffset(moment.Offset).DateTime);
        if (isToday)
        {
            return phrases.InDigits(clock);
        }

        // The language's own calendar: a reader of Persian reads the days of the solar year.
        var culture = CultureInfo.GetCultureInfo(language.Value);
        var day = moment.DateTime.ToString(phrases.DateFormat, culture);
        var comma = language.Value switch { "fa" or "ar" or "ur" => "، ", "zh" => " ", _ => ", " };
        return phrases.InDigits(day) + comma + phrases.InDigits(clock);
    }
}
