namespace IntlAssistant.Conversations.Unanswered;

/// <summary>The number of a group of unanswered questions.</summary>
public readonly record struct GroupId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
