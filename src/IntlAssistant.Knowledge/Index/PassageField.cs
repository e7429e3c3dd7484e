namespace IntlAssistant.Knowledge.Index;

/// <summary>Where in a passage a word stands.</summary>
internal enum PassageField
{
    /// <summary>The page's title.</summary>
    Title,

    /// <summary>The headings above the passage.</summary>
    Headings,

    /// <summary>The ways people ask for it.</summary>
    Questions,

    /// <summary>Its text.</summary>
    Body,
}
