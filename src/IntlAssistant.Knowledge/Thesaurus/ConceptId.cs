namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>The name of a concept: lower-case letters, digits and hyphens.</summary>
public readonly record struct ConceptId(string Value)
{
    /// <summary>The concept as a term of the index; no analyzer yields such a term from text.</summary>
    public string Term => "\u0001" + Value;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
