using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Unanswered;

/// <summary>The words that stand for states of groups and kinds of questions in the database.</summary>
internal static class UnansweredWords
{
    public static readonly StoredWords<GroupState> States = new(
        (GroupState.Open, "open"), (GroupState.Answered, "answered"), (GroupState.Ignored, "ignored"));

    public static readonly StoredWords<UnansweredKind> Kinds = new(
        (UnansweredKind.Escalated, "escalated"), (UnansweredKind.Declined, "declined"), (UnansweredKind.NotHelpful, "not-helpful"));
}
