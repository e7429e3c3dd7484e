using System.Text.Json.Serialization;

using IntlAssistant.Answering.Calibration;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>What a reply set came to.</summary>
/// <param name="Halves">The figures of each half.</param>
/// <param name="Kinds">The figures of each kind in each half.</param>
/// <param name="Lines">Each line, in the order of the set.</param>
public sealed record ReplySetReport(IReadOnlyList<ReplySummary> Halves, IReadOnlyList<ReplySummary> Kinds, IReadOnlyList<ReplyResult> Lines)
{
    /// <summary>The figures of each language in each half.</summary>
    public required IReadOnlyList<ReplySummary> Languages { get; init; }
}

/// <summary>How many lying and faithful replies were let through.</summary>
/// <param name="Half"><c>development</c> or <c>held-out</c>.</param>
/// <param name="Of">The kind, or the language; <see langword="null"/> for the whole half.</param>
/// <param name="Lies">How many lies there are.</param>
/// <param name="LiesPassed">How many of them would be shown.</param>
/// <param name="Faithful">How many faithful replies there are.</param>
/// <param name="FaithfulPassed">How many of them would be shown whole.</param>
public sealed record ReplySummary(string Half, string? Of, int Lies, int LiesPassed, int Faithful, int FaithfulPassed)
{
    private const double Certainty = 0.95;

    /// <summary>The share of lies that would be shown: 0 to 1.</summary>
    [JsonIgnore]
    public double LieShare => Lies == 0 ? 0 : LiesPassed / (double)Lies;

    /// <summary>The share of faithful replies that would be shown whole: 0 to 1.</summary>
    [JsonIgnore]
    public double FaithfulShare => Faithful == 0 ? 1 : FaithfulPassed / (double)Faithful;

    /// <summary>Between which shares that of lies lies, with a certainty of 95 in 100.</summary>
    [JsonIgnore]
    public (double Lowest, double Highest) LieInterval => Binomial.Interval(LiesPassed, Lies, Certainty);

    /// <summary>Between which shares that of faithful replies lies, with a certainty of 95 in 100.</summary>
    [JsonIgnore]
    public (double Lowest, double Highest) FaithfulInterval => Binomial.Interval(FaithfulPassed, Faithful, Certainty);
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
    /// <summary>The visitor's language, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Whether that is what was to come of it.</summary>
    public bool Right => Passed != IsLie;
}
