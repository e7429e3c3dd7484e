using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Generation;

/// <summary>What a model has worded of an answer so far: only sentences that were checked. Each report holds all of the one before it.</summary>
/// <param name="Language">The language of the reply.</param>
/// <param name="Parts">The parts so far.</param>
public sealed record WordedSoFar(LanguageTag Language, IReadOnlyList<AnswerPart.Worded> Parts);
