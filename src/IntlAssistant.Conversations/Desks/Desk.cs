namespace IntlAssistant.Conversations.Desks;

/// <summary>A desk of the office: some of its topics, and the people who answer them.</summary>
public sealed record Desk
{
    /// <summary>Its id: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called in a language, by BCP 47 primary subtag.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The topics of the pages that it answers for.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The ids of its members.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Where its notifications go besides its members: a shared mailbox.</summary>
    public string? Mail { get; init; }

    /// <summary>Its own hours by the English name of the day, <c>08:00-12:00, 13:00-15:30</c> or <c>closed</c>; none for the office's.</summary>
    public IReadOnlyDictionary<string, string> Hours { get; init; } = new Dictionary<string, string>();

    /// <summary>Within how much of its open time a visitor hears a first response; <see langword="null"/> for the office's goal.</summary>
    public TimeSpan? FirstResponse { get; init; }

    /// <summary>Whether it is no more, though the settings may still name it.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Rises by one with every saving; 0 when it was never saved and comes from the settings.</summary>
    public long Version { get; init; }
}
