namespace IntlAssistant.Answering.Publishing;

/// <summary>What is wrong with a reply to a question that the office counts on: by this, people are told in their own language.</summary>
public enum GateFaultKind
{
    /// <summary>A question of a page is not answered.</summary>
    NotAnswered,

    /// <summary>A question of a page is answered from others.</summary>
    OtherPage,

    /// <summary>What is left to the staff is answered.</summary>
    LeftToStaff,

    /// <summary>A line of a question set gets another kind of reply than it expects.</summary>
    OtherKind,

    /// <summary>A line of a question set is answered from other pages than it names.</summary>
    OtherSource,

    /// <summary>An answer does not say what a line of a question set wants said, or says what it does not.</summary>
    OtherWords,
}
