namespace IntlAssistant.Answering.Verification;

/// <summary>Why a sentence of a model's reply is not shown.</summary>
public enum SentenceFault
{
    /// <summary>It is not in the visitor's language.</summary>
    Language,

    /// <summary>It repeats the rules that the model was given, or speaks of them.</summary>
    Rules,

    /// <summary>It cites a passage that was not given.</summary>
    UnknownCitation,

    /// <summary>A link or an e-mail address does not stand in the passages.</summary>
    Link,

    /// <summary>A number, an amount, a share, a time or a telephone number does not stand in the passages.</summary>
    Number,

    /// <summary>A date does not stand in the passages.</summary>
    Date,

    /// <summary>A name does not stand in the passages.</summary>
    Name,

    /// <summary>It denies what the passages say, or says what they deny.</summary>
    Negation,

    /// <summary>It allows, demands or restricts what the passages do not: may for must, only, except.</summary>
    Modality,

    /// <summary>It says at least for at most, before for after, all for some.</summary>
    Quantity,

    /// <summary>It leaves out the condition on which the passages say it, or for whom.</summary>
    Condition,

    /// <summary>What it puts together stands apart in the passages: one programme's fee beside another's name.</summary>
    Pairing,

    /// <summary>It speaks of what the passages do not.</summary>
    Uncovered,

    /// <summary>It stands in the passages, but not in the one that it cites, nor in exactly one other.</summary>
    Citation,
}
