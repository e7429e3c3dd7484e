namespace IntlAssistant.Answering.Publishing;

/// <summary>A fact that an answer states.</summary>
/// <param name="Kind">What kind of fact it is.</param>
/// <param name="Value">The fact.</param>
/// <param name="Nth">Which time it is stated: "one month before" and "after one month" are two facts. A name is one however often it stands there.</param>
internal readonly record struct AnswerFact(FactKind Kind, string Value, int Nth = 1);
