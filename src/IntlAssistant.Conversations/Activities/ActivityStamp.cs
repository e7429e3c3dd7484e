using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Activities;

/// <summary>What an activity is stored under.</summary>
/// <param name="ActivityId">Its id.</param>
/// <param name="Sequence">Its place in the transcript, from 1.</param>
/// <param name="At">The time, UTC, whole milliseconds.</param>
/// <param name="Case">The case that the same commit opens (the last one, where it opens several), so that a reply can name its number; <see langword="null"/> when it opens none.</param>
public readonly record struct ActivityStamp(string ActivityId, long Sequence, DateTimeOffset At, CaseId? Case = null);
