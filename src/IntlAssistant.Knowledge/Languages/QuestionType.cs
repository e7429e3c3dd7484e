namespace IntlAssistant.Knowledge.Languages;

/// <summary>What kind of thing a question asks for.</summary>
public enum QuestionType
{
    /// <summary>No sign of any kind: a bare topic, or not a question.</summary>
    Unknown,

    /// <summary>A person or an office.</summary>
    Who,

    /// <summary>A date, a time, a deadline.</summary>
    When,

    /// <summary>A place, an address.</summary>
    Where,

    /// <summary>A price or an amount of money.</summary>
    HowMuch,

    /// <summary>A number of things.</summary>
    HowMany,

    /// <summary>A duration.</summary>
    HowLong,

    /// <summary>Steps to take.</summary>
    HowTo,

    /// <summary>Yes or no.</summary>
    Whether,

    /// <summary>One or several of a kind: a list of documents, the universities that take part.</summary>
    Which,

    /// <summary>What something is.</summary>
    What,

    /// <summary>A reason.</summary>
    Why,
}
