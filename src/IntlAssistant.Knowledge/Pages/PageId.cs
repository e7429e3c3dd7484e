namespace IntlAssistant.Knowledge.Pages;

/// <summary>The name of a page, which never changes: lower-case letters, digits and hyphens.</summary>
public readonly record struct PageId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
