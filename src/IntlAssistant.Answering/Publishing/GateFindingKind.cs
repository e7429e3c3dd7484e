namespace IntlAssistant.Answering.Publishing;

/// <summary>What an edit does to a question.</summary>
public enum GateFindingKind
{
    /// <summary>It was right and turns wrong.</summary>
    TurnedWrong,

    /// <summary>A fact that it was answered with is gone, and no other is in its place.</summary>
    FactGone,

    /// <summary>It is answered with another fact than before: to be looked at.</summary>
    FactChanged,

    /// <summary>A question of the draft that it does not turn to an answer.</summary>
    NotAnswered,
}
