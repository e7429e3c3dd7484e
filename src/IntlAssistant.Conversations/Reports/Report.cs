namespace IntlAssistant.Conversations.Reports;

/// <summary>What happened in a span of time.</summary>
/// <remarks>A question is everything that visitors wrote and the assistant replied to, but for courtesies and calls for a person.</remarks>
public sealed record Report
{
    /// <summary>Conversations with a question.</summary>
    public required int Conversations { get; init; }

    /// <summary>Those of them that came to the staff within the span.</summary>
    public required int Handed { get; init; }

    /// <summary>What the assistant's replies were, every kind that there was.</summary>
    public required IReadOnlyDictionary<ReplyKind, int> Replies { get; init; }

    /// <summary>Questions by quarters of an hour, in order; quarters without any are left out.</summary>
    public required IReadOnlyList<ReportQuarter> Quarters { get; init; }

    /// <summary>Questions by channel, most first.</summary>
    public required IReadOnlyList<ReportGroup> Channels { get; init; }

    /// <summary>Questions by language, most first.</summary>
    public required IReadOnlyList<ReportGroup> Languages { get; init; }

    /// <summary>Questions by topic, most first; those whose topic is not known have none.</summary>
    public required IReadOnlyList<ReportGroup> Topics { get; init; }

    /// <summary>Answers by the page that they stand on, most first; an answer that stands on two counts for both.</summary>
    public required IReadOnlyList<ReportGroup> Pages { get; init; }

    /// <summary>Cases that came to the staff, by why, most first.</summary>
    public required IReadOnlyList<ReportGroup> Reasons { get; init; }

    /// <summary>Cases that came to the staff, by desk, most first; those of the whole office have none.</summary>
    public required IReadOnlyList<ReportGroup> Desks { get; init; }

    /// <summary>How those cases went.</summary>
    public required ReportCases Cases { get; init; }

    /// <summary>Answers that visitors found helpful.</summary>
    public required int Helpful { get; init; }

    /// <summary>Answers that they did not find helpful.</summary>
    public required int NotHelpful { get; init; }
}
