namespace IntlAssistant.Answering.Field;

/// <summary>What the parts of a passage are about.</summary>
/// <param name="Headings">The page's title and the headings.</param>
/// <param name="Body">The text.</param>
/// <param name="Units">Each sentence, item or row with the heading above it.</param>
internal sealed record FieldPassage(float[] Headings, float[] Body, IReadOnlyList<float[]> Units);
