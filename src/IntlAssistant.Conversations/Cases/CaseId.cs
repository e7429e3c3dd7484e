namespace IntlAssistant.Conversations.Cases;

/// <summary>The number of a case, from 1, which staff and visitors name it by.</summary>
public readonly record struct CaseId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
