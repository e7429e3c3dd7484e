using IntlAssistant.Answering.Deciding;

namespace IntlAssistant.Answering.Learning;

/// <summary>An exercise with how it was read: what is learned from.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Reading">How the message was read.</param>
/// <param name="Office">The number of the office that it was learned at.</param>
/// <param name="HasQuestions">Whether the content's editors tell how people ask.</param>
/// <param name="AnswerIsRight">Whether an answer from the best candidate would be right.</param>
internal sealed record Lesson(Exercise Exercise, Interpretation Reading, int Office, bool HasQuestions, bool AnswerIsRight);
