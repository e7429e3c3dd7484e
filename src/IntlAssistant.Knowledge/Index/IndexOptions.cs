namespace IntlAssistant.Knowledge.Index;

/// <summary>What the score of a passage is made of: BM25F, the one place of its numbers.</summary>
/// <remarks>
/// <para>
/// The weighted frequency of a term in a passage is the sum over its fields of
/// <c>weight × frequency / (1 − b + b × length / average length)</c>, lengths counted in words without function words and
/// averaged over the passages that have the field.
/// A hit then scores <c>idf × (k1 + 1) × weighted frequency / (k1 + weighted frequency)</c>, with
/// <c>idf = ln(1 + (passages − document frequency + ½) / (document frequency + ½))</c>.
/// </para>
/// <para>
/// A clause is worth its weight times the best of its alternatives, each times its own weight; a passage the sum of its clauses.
/// </para>
/// </remarks>
public sealed record IndexOptions
{
    /// <summary>How soon a repeated word stops to count more: BM25's k1, above 0.</summary>
    public float Saturation { get; init; } = 1.2f;

    /// <summary>The page's title, the same for all its passages: it says what they are about, not which of them answers.</summary>
    public FieldOptions Title { get; init; } = new(1f, 0.5f);

    /// <summary>The headings above the passage.</summary>
    public FieldOptions Headings { get; init; } = new(2f, 0.5f);

    /// <summary>The ways people ask for it: visitors' own words, but of many ways each says the same.</summary>
    public FieldOptions Questions { get; init; } = new(1.5f, 0.75f);

    /// <summary>Its text.</summary>
    public FieldOptions Body { get; init; } = new(1f, 0.75f);

    internal FieldOptions Of(PassageField field) => field switch
    {
        PassageField.Title => Title,
        PassageField.Headings => Headings,
        PassageField.Questions => Questions,
        PassageField.Body => Body,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a passage."),
    };
}
