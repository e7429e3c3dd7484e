namespace IntlAssistant.Knowledge.Index;

/// <summary>How much a word counts in one field of a passage.</summary>
/// <param name="Weight">How many times a word of the body one word of this field counts; 0 leaves the field out of the score.</param>
/// <param name="LengthNormalisation">
/// From 0 to 1: how much a word counts less in a field that is longer than the field is on average, and more in a shorter one (BM25's b).
/// </param>
public sealed record FieldOptions(float Weight, float LengthNormalisation);
