namespace IntlAssistant.Conversations.Unanswered;

/// <summary>That a question stayed unanswered: stored with the turn that leaves it so, and read into a group soon after.</summary>
/// <param name="Sequence">The question's place in the transcript.</param>
/// <param name="Kind">How it stayed unanswered; <see langword="null"/> when the visitor says that it is answered after all.</param>
public sealed record UnansweredNote(long Sequence, UnansweredKind? Kind);
