namespace IntlAssistant.Answering.Privacy;

/// <summary>What is known of whoever a text may be about, and what is everybody's.</summary>
public sealed record KnownPerson
{
    /// <summary>Names, as the channel, the visitor or the staff's accounts give them.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Addresses and numbers, as the visitor left them.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>Whether an e-mail address or a number is published by the office, so that it tells of nobody. Numbers are given as digits.</summary>
    public Func<string, bool> IsPublic { get; init; } = _ => false;

    /// <summary>Whether a word is one of the language, and so no name.</summary>
    public Func<string, bool> IsWord { get; init; } = _ => false;

    /// <summary>Whether the text is the office's own: then the address of a building in it is no visitor's.</summary>
    public bool IsOffice { get; init; }
}
