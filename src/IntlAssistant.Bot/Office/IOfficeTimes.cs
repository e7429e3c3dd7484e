namespace IntlAssistant.Bot.Office;

/// <summary>The office's hours, holidays and first-response goal: those of the settings file until an administrator saves others in the console.</summary>
public interface IOfficeTimes
{
    /// <summary>The times in force.</summary>
    Task<OfficeTimes> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>What was saved, newest first.</summary>
    Task<IReadOnlyList<OfficeTimesRevision>> HistoryAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Saves times, with the version that was read.</summary>
    /// <returns>What is wrong with them; none when they are saved and in force.</returns>
    Task<IReadOnlyList<OfficeFault>> SaveAsync(OfficeTimes times, string by, CancellationToken cancellationToken);
}
