namespace IntlAssistant.Knowledge.Passages;

/// <summary>The stable name of a passage: <c>page-id#heading-slug</c>.</summary>
public readonly record struct PassageId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
