using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Unanswered;

/// <summary>Unanswered questions that ask for the same, in whatever language.</summary>
/// <param name="Id">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="Newest">When it was last asked, UTC.</param>
public sealed record QuestionGroup(GroupId Id, GroupState State, int Count, DateTimeOffset Newest)
{
    /// <summary>How often it was asked in each language, BCP 47.</summary>
    public IReadOnlyDictionary<string, int> Languages { get; init; } = new Dictionary<string, int>();

    /// <summary>The questions, newest first.</summary>
    public IReadOnlyList<UnansweredQuestion> Questions { get; init; } = [];

    /// <summary>The cases that questions of it are in, newest first.</summary>
    public IReadOnlyList<CaseId> Cases { get; init; } = [];

    /// <summary>What staff last decided about it without an answer; <see langword="null"/> when nothing.</summary>
    public GroupDecision? Decision { get; init; }

    /// <summary>The id of the entry that was drafted for it; may be missing.</summary>
    public string? Entry { get; init; }
}
