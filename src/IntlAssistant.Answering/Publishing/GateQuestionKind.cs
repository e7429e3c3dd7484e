namespace IntlAssistant.Answering.Publishing;

/// <summary>Where a question of the gate is from.</summary>
public enum GateQuestionKind
{
    /// <summary>A line of the office's question sets: a file of <c>questions/</c> in the knowledge folder.</summary>
    QuestionSet,

    /// <summary>A question that a page names as its own.</summary>
    PageQuestion,

    /// <summary>What a page leaves to the staff.</summary>
    HandOver,

    /// <summary>A question that a draft must answer.</summary>
    DraftQuestion,
}
