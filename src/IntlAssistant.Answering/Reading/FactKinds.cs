namespace IntlAssistant.Answering.Reading;

/// <summary>Kinds of fact that a sentence can hold and a question can ask for.</summary>
[Flags]
internal enum FactKinds
{
    /// <summary>None that is told apart.</summary>
    None = 0,

    /// <summary>A number of any kind.</summary>
    Number = 1,

    /// <summary>A sum of money.</summary>
    Amount = 2,

    /// <summary>A day, month or year.</summary>
    Date = 4,

    /// <summary>A length of time.</summary>
    Duration = 8,

    /// <summary>A share of a hundred.</summary>
    Percentage = 16,

    /// <summary>A time of day.</summary>
    TimeOfDay = 32,

    /// <summary>An e-mail address.</summary>
    Mail = 64,

    /// <summary>A telephone number.</summary>
    Phone = 128,
}
