using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>The stable name of a passage: <c>page-id#heading-slug</c>.</summary>
public readonly record struct PassageId(string Value)
{
    /// <summary>The page that the passage stands on.</summary>
    public PageId Page => new(Value.Split('#')[0]);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
