namespace IntlAssistant.Answering.Publishing;

/// <summary>A question to which an edit does something, with what is said now and what would be.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Question">The question.</param>
/// <param name="Before">What is said now.</param>
/// <param name="After">What would be said.</param>
/// <param name="Gone">The facts that are said no more: numbers, dates, names.</param>
/// <param name="Added">The facts that are said in addition.</param>
public sealed record GateFinding(
    GateFindingKind Kind,
    GateQuestion Question,
    GateReply Before,
    GateReply After,
    IReadOnlyList<string> Gone,
    IReadOnlyList<string> Added);
