using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>What a parallel set came to.</summary>
/// <param name="Languages">The figures of each language, English first.</param>
/// <param name="Lines">Each question in each language, in the order of the set.</param>
public sealed record ParallelReport(IReadOnlyList<ParallelSummary> Languages, IReadOnlyList<ParallelResult> Lines);

/// <summary>The figures of one language of a parallel set. Shares are 0 to 1.</summary>
/// <param name="Language">The language.</param>
/// <param name="Lines">How many questions were asked in it.</param>
/// <param name="Agree">The share that agrees with the English answer; of English itself, the share that cites an expected page.</param>
/// <param name="Answered">The share that got an answer of any kind.</param>
public sealed record ParallelSummary([property: JsonPropertyName("lang")] string Language, int Lines, double Agree, double Answered);

/// <summary>What one question came to in one language.</summary>
/// <param name="Id">The line.</param>
/// <param name="Language">The language asked in.</param>
/// <param name="Kind">What was decided: <c>answer</c>, <c>clarify</c>, <c>escalate</c>, <c>decline</c> or <c>chat</c>.</param>
/// <param name="Text">What the visitor would read.</param>
/// <param name="Sources">The pages cited.</param>
/// <param name="Numbers">The numbers of what is quoted, in digits, each once, in order.</param>
/// <param name="Confidence">The confidence of an answer; 0 for the rest.</param>
/// <param name="Agrees">Whether it is the answer that English got, and that one is right.</param>
/// <param name="Fault">Why not; <see langword="null"/> when it agrees.</param>
/// <param name="Question">What was asked.</param>
public sealed record ParallelResult(
    string Id,
    [property: JsonPropertyName("lang")] string Language,
    string Kind,
    string Text,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Numbers,
    double Confidence,
    bool Agrees,
    string? Fault,
    [property: JsonIgnore] string Question);
