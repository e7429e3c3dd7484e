using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>What an office set came to.</summary>
/// <param name="Summary">The figures.</param>
/// <param name="Lines">Each line, in the order of the set.</param>
public sealed record OfficeReport(OfficeSummary Summary, IReadOnlyList<OfficeResult> Lines);

/// <summary>The figures of an office set. Shares are 0 to 1.</summary>
/// <param name="Lines">How many lines.</param>
/// <param name="Right">The share that is right.</param>
/// <param name="WrongAnswers">The share of all lines that got an answer where none was to be given.</param>
/// <param name="Mistaken">The share of all lines that were to be answered and got an answer that is not right.</param>
/// <param name="Coverage">The share of the lines to be answered that got an answer.</param>
/// <param name="Brier">The mean squared error of the confidence of the answers given; 0 is best.</param>
/// <param name="ByLanguage">The share that is right, by language.</param>
/// <param name="ByKind">The share that is right, by what was expected.</param>
/// <param name="MillisecondsP50">The median time of a turn.</param>
/// <param name="MillisecondsP99">The time that 99 of 100 turns stay under.</param>
public sealed record OfficeSummary(
    int Lines,
    double Right,
    double WrongAnswers,
    double Mistaken,
    double Coverage,
    double Brier,
    IReadOnlyDictionary<string, double> ByLanguage,
    IReadOnlyDictionary<string, double> ByKind,
    double MillisecondsP50,
    double MillisecondsP99);

/// <summary>What one line came to.</summary>
/// <param name="Id">The line.</param>
/// <param name="Kind">What was decided: <c>answer</c>, <c>clarify</c>, <c>escalate</c>, <c>decline</c> or <c>chat</c>.</param>
/// <param name="Text">What the visitor would read.</param>
/// <param name="Sources">The pages cited.</param>
/// <param name="Confidence">The confidence of an answer; 0 for the rest.</param>
/// <param name="Milliseconds">The time of the turn.</param>
/// <param name="Right">Whether it is right.</param>
/// <param name="Fault">Why not; <see langword="null"/> when it is right.</param>
/// <param name="Line">What was asked and expected.</param>
public sealed record OfficeResult(
    string Id,
    string Kind,
    string Text,
    IReadOnlyList<string> Sources,
    double Confidence,
    double Milliseconds,
    bool Right,
    string? Fault,
    [property: JsonIgnore] OfficeLine Line);
