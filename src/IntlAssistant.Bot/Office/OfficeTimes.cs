namespace IntlAssistant.Bot.Office;

/// <summary>When the office answers, and how soon: what a visitor is promised is worked out from it.</summary>
public sealed record OfficeTimes
{
    /// <summary>The hours of the days by their English names: <c>08:00-12:00, 13:00-15:30</c> or <c>closed</c>. A day that is not named is closed; without any, nothing is promised.</summary>
    public IReadOnlyDictionary<string, string> Hours { get; init; } = new Dictionary<string, string>();

    /// <summary>Days on which nobody is there, in order.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>Within how much of its open time the office gives a first response.</summary>
    public TimeSpan FirstResponse { get; init; }

    /// <summary>Rises by one with every saving in the console; 0 for those of the settings file.</summary>
    public long Version { get; init; }
}
