namespace IntlAssistant.Answering.Publishing;

/// <summary>What publishing a draft would do to the questions that the office counts on.</summary>
public sealed record GateReport
{
    /// <summary>What stops it: questions that turn wrong, facts that are gone, questions of its own that stay unanswered. The gravest first.</summary>
    public required IReadOnlyList<GateFinding> Stops { get; init; }

    /// <summary>What is answered with another fact than before: to be looked at.</summary>
    public required IReadOnlyList<GateFinding> Changes { get; init; }

    /// <summary>The draft's own questions that it turns to answers, or that are answered already.</summary>
    public required IReadOnlyList<GateFinding> Answered { get; init; }

    /// <summary>What the draft changes, passage by passage.</summary>
    public required IReadOnlyList<GateEdit> Edits { get; init; }

    /// <summary>How many questions the office counts on.</summary>
    public required int Questions { get; init; }

    /// <summary>How many of them were asked: those that the edit can reach.</summary>
    public required int Asked { get; init; }

    /// <summary>Whether some that it can reach were not asked any more, because enough stop it already.</summary>
    public bool IsCut { get; init; }

    /// <summary>Mistakes in the office's question sets; the lines are left out.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Whether nothing stands against publishing.</summary>
    public bool Passes => Stops.Count == 0;
}
