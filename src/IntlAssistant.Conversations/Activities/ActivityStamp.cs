namespace IntlAssistant.Conversations.Activities;

/// <summary>What an activity is stored under.</summary>
/// <param name="ActivityId">Its id.</param>
/// <param name="Sequence">Its place in the transcript, from 1.</param>
/// <param name="At">The time, UTC, whole milliseconds.</param>
public readonly record struct ActivityStamp(string ActivityId, long Sequence, DateTimeOffset At);
