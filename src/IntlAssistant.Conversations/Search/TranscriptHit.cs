using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Search;

/// <summary>A conversation in which words were found.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Case">Its newest case; <see langword="null"/> when it has none.</param>
/// <param name="Sequence">The newest message with the words.</param>
/// <param name="Origin">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">What was written: anybody may have written it.</param>
public sealed record TranscriptHit(
    ConversationId Conversation, CaseId? Case, long Sequence, ActivityOrigin Origin, DateTimeOffset At, string Text);
