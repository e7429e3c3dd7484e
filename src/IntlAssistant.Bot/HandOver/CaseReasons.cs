namespace IntlAssistant.Bot.HandOver;

/// <summary>Why a case begins, where it is not one of the escalation reasons of an answer.</summary>
public static class CaseReasons
{
    /// <summary>The visitor asked for a person.</summary>
    public const string PersonAsked = nameof(Answering.Replies.EscalationReason.PersonAsked);

    /// <summary>Two answers in a row did not help.</summary>
    public const string NotHelpful = nameof(NotHelpful);

    /// <summary>The visitor sent files, which the assistant does not read.</summary>
    public const string FileSent = nameof(FileSent);

    /// <summary>A member of staff spoke first.</summary>
    public const string StaffBegan = nameof(StaffBegan);

    /// <summary>The assistant could not answer because of a fault.</summary>
    public const string TurnFailed = nameof(TurnFailed);
}
