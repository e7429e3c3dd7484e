namespace IntlAssistant.Answering.Replies;

/// <summary>Why a question goes to the office's staff.</summary>
public enum EscalationReason
{
    /// <summary>The visitor asked for a person.</summary>
    PersonAsked,

    /// <summary>The content does not answer the question.</summary>
    NotInContent,

    /// <summary>The content is past or not yet valid.</summary>
    OutOfDate,

    /// <summary>It is about the visitor's own case: an application's status, a payment, a refusal.</summary>
    PersonalCase,

    /// <summary>A complaint, or someone is in need.</summary>
    Complaint,
}
