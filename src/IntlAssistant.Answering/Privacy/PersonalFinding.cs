using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Privacy;

/// <summary>Something in a text that tells who somebody is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PersonalFinding(PersonalDataKind Kind, TextSpan Span);
