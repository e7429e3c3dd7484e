namespace IntlAssistant.Conversations.Cases;

/// <summary>What the clock alone does to cases: promises that are at risk or broken, days to look again.</summary>
public interface ICaseAlarms
{
    /// <summary>Raises what is due: an event in the history of each case and a notification, each once.</summary>
    /// <returns>The cases.</returns>
    Task<IReadOnlyList<CaseId>> RaiseDueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>When something is due next, UTC; <see langword="null"/> when nothing is.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);
}
