namespace IntlAssistant.Answering.Generation;

/// <summary>Why a sentence of a model is not shown.</summary>
public enum SentenceFault
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>It names no passage, or one that there is not.</summary>
    NotCited,

    /// <summary>A number, an amount or a percentage in it does not stand in what it cites.</summary>
    Number,

    /// <summary>A date or a time in it does not stand in what it cites.</summary>
    Date,

    /// <summary>A name in it does not stand in what it cites.</summary>
    Name,

    /// <summary>A link or an address in it does not stand in what it cites.</summary>
    Address,

    /// <summary>It denies what it cites, or states what that denies.</summary>
    Negation,

    /// <summary>Too little of what it says stands in what it cites.</summary>
    NotCovered,

    /// <summary>It is not written in the visitor's language.</summary>
    Language,

    /// <summary>It is not meant for the visitor: it speaks of passages, instructions or of itself.</summary>
    NotForVisitors,
}
