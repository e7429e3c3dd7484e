using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Answering.Learning;

/// <summary>A line of a question set with how it was read: what is learned from.</summary>
/// <param name="Line">The line.</param>
/// <param name="Reading">How the message was read.</param>
/// <param name="AnswerIsRight">Whether an answer from the best candidate would be right.</param>
internal sealed record Lesson(OfficeLine Line, Interpretation Reading, bool AnswerIsRight);
