namespace IntlAssistant.Knowledge.Passages;

/// <summary>What a passage is there for.</summary>
public enum PassageKind
{
    /// <summary>It says something that may be told to visitors.</summary>
    Content,

    /// <summary>
    /// It names something that the page does not say and that a member of staff must answer
    /// (<see cref="Pages.Page.HandOver"/>). Found first, it turns an answer into an escalation; it is never shown.
    /// </summary>
    HandOver,
}
