namespace IntlAssistant.Answering.Confidence;

/// <summary>What tells a question for this office from one that is nobody's here. Shares are of what is asked for, by weight: 0 to 1.</summary>
internal enum OfficeFeature
{
    /// <summary>The share that is the field's subjects.</summary>
    Topics,

    /// <summary>The share that is what is asked of things: price, date, address.</summary>
    Attributes,

    /// <summary>The share that is people: student, professor.</summary>
    People,

    /// <summary>The share that is doings: to pay, to extend.</summary>
    Actions,

    /// <summary>The share that is places.</summary>
    Places,

    /// <summary>The share that is names the office knows.</summary>
    Names,

    /// <summary>The share that is plain words which the content has.</summary>
    KnownWords,

    /// <summary>The share that is words nobody here knows.</summary>
    Unknown,

    /// <summary>How much of what is asked for the best passage has.</summary>
    BestCoverage,

    /// <summary>How alike the question is to the likest way of asking on any page, what is left to staff included.</summary>
    BestAsked,

    /// <summary>1 when a phrase of the dialogue file's off-topic subjects stands in the message, and the ways of asking do not teach beyond doubt that it is for one of the pages.</summary>
    OffTopic,

    /// <summary>1 when it asks for medical advice.</summary>
    Medical,

    /// <summary>1 when words of earlier turns are in the question.</summary>
    LeansOnHistory,
}
