using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Cases;

/// <summary>A row of <c>cases</c>.</summary>
internal sealed class CaseRow
{
    /// <summary>The words of the states in which a case is open.</summary>
    public static readonly IReadOnlyList<string> OpenStates =
        [.. Enum.GetValues<CaseState>().Where(CaseTransitions.IsOpen).Select(Words.CaseStates.Write)];

    public long Id { get; init; }

    public string ConversationId { get; init; } = "";

    public string State { get; init; } = "";

    public string Reason { get; init; } = "";

    public string? Topic { get; init; }

    public string? Evidence { get; init; }

    public long OpenedAt { get; init; }

    public Case ToCase(IReadOnlyList<CaseEvent> history) => new(
        new CaseId(Id),
        new ConversationId(Guid.ParseExact(ConversationId, "N")),
        Words.CaseStates.Read(State),
        Reason,
        Topic,
        Evidence,
        OpenedAt.ToTime(),
        history);
}
