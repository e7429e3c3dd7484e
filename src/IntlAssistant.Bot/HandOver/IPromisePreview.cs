using IntlAssistant.Bot.Office;

namespace IntlAssistant.Bot.HandOver;

/// <summary>Shows whoever edits the office's times what a visitor would hear.</summary>
public interface IPromisePreview
{
    /// <summary>The languages that visitors hear it in, BCP 47 primary subtags.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>What a visitor who is handed over to the whole office at this moment hears of time, plain.</summary>
    /// <param name="times">The times, saved or not.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <param name="zone">The visitor's time zone, IANA; may be unknown.</param>
    string Words(OfficeTimes times, string language, string? zone);
}
