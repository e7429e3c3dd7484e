namespace IntlAssistant.Answering.Publishing;

/// <summary>What kind of fact it is: one takes the place of another of its kind.</summary>
internal enum FactKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A month or a day of the week.</summary>
    Date,

    /// <summary>A place, an organisation, a project.</summary>
    Name,
}
