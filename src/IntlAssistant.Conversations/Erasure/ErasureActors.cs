using IntlAssistant.Conversations.Retention;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>Whom receipts name, where it is not a member of staff's id.</summary>
public static class ErasureActors
{
    /// <summary>The visitor whose conversation it was.</summary>
    public const string Visitor = "visitor";

    /// <summary>Somebody of the staff, in a receipt that a restored database has from the journal.</summary>
    public const string Staff = "staff";

    /// <summary>The receipt of everything that was erased again after a backup had brought it back.</summary>
    public const string Again = "erased-again";

    /// <summary>The actor as the journal names him: of the staff it knows nobody.</summary>
    internal static string InJournal(string by) =>
        by is Visitor or Again or RetentionActors.Conversation or RetentionActors.Run ? by : Staff;
}
