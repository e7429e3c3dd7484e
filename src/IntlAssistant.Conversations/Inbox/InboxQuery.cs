namespace IntlAssistant.Conversations.Inbox;

/// <summary>Which cases a list shows. What is <see langword="null"/> does not matter.</summary>
public sealed record InboxQuery(InboxView View)
{
    /// <summary>Whose cases <see cref="InboxView.Mine"/> shows; in other views, cases of that assignee alone.</summary>
    public string? Assignee { get; init; }

    /// <summary>Cases of these desks; none for all.</summary>
    public IReadOnlyList<string> Desks { get; init; } = [];

    /// <summary>The channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The visitor's language, BCP 47 primary subtag.</summary>
    public string? Language { get; init; }

    /// <summary>Only cases whose promise is broken, or whose follow-up day has come.</summary>
    public bool Overdue { get; init; }

    /// <summary>A tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Words that stand in the conversation.</summary>
    public string? Words { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to show at most, 1 to 200.</summary>
    public int Take { get; init; } = 50;
}
