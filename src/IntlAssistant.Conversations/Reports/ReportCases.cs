namespace IntlAssistant.Conversations.Reports;

/// <summary>How cases went that came to the staff within a span of time.</summary>
public sealed record ReportCases
{
    /// <summary>How many there were.</summary>
    public required int Handed { get; init; }

    /// <summary>From the hand-over to the first words of the staff; cases that staff began themselves are left out.</summary>
    public required ReportTimes FirstResponse { get; init; }

    /// <summary>From the hand-over until it was resolved.</summary>
    public required ReportTimes Resolution { get; init; }

    /// <summary>Promises of a time that were kept.</summary>
    public required int Kept { get; init; }

    /// <summary>Promises of a time that were broken.</summary>
    public required int Broken { get; init; }

    /// <summary>How many visitors gave one star, two … five.</summary>
    public required IReadOnlyList<int> Stars { get; init; }
}
