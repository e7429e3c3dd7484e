using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>What a reply set came to.</summary>
/// <param name="Halves">The figures of each half.</param>
/// <param name="Kinds">The figures of each kind in each half.</param>
/// <param name="Lines">Each line, in the order of the set.</param>
public sealed record ReplySetReport(IReadOnlyList<ReplySummary> Halves, IReadOnlyList<ReplySummary> Kinds, IReadOnlyList<ReplyResult> Lines);

/// <summary>How many lying and faithful replies were let through.</summary>
/// <param name="Half"><c>development</c> or <c>held-out</c>.</param>
/// <param name="Kind">The kind; <see langword="null"/> for the whole half.</param>
/// <param name="Lies">How many lies there are.</param>
/// <param name="LiesPassed">How many of them would be shown.</param>
/// <param name="Faithful">How many faithful replies there are.</param>
/// <param name="FaithfulPassed">How many of them would be shown whole.</param>
public sealed record ReplySummary(string Half, string? Kind, int Lies, int LiesPassed, int Faithful, int FaithfulPassed)
{
    /// <summary>The share of lies that would be shown: 0 to 1.</summary>
    [JsonIgnore]
    public double LieShare => Lies == 0 ? 0 : LiesPassed / (double)Lies;

    /// <summary>The share of faithful replies that would be shown whole: 0 to 1.</summary>
    [JsonIgnore]
    public double FaithfulShare => Faithful == 0 ? 1 : FaithfulPassed / (double)Faithful;
}

/// <summary>What one reply came to.</summary>
/// <param name="Id">The line.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IsLie">Whether it is a lie.</param>
/// <param name="IsHeldOut">Whether it is of the half that is not looked at while the verifier is built.</param>
/// <param name="Passed">Whether it would be shown.</param>
/// <param name="Reason">The first fault found in it; empty when there is none.</param>
/// <param name="Text">The reply.</param>
public sealed record ReplyResult(string Id, string Kind, bool IsLie, bool IsHeldOut, bool Passed, string Reason, string Text)
{
    /// <summary>Whether that is what was to come of it.</summary>
    public bool Right => Passed != IsLie;
}
