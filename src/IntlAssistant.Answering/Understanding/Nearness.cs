namespace IntlAssistant.Answering.Understanding;

/// <summary>How near a word of the content is to the visitor's own: 1 for the same, towards 0 for a remote one.</summary>
internal static class Nearness
{
    /// <summary>The visitor's own word, in any inflection.</summary>
    public const float SameWord = 1f;

    /// <summary>Another word, or another language's, for the same concept.</summary>
    public const float SameConcept = 0.9f;

    /// <summary>A kind or part of what is asked for: Spain for Europe.</summary>
    public const float NarrowerConcept = 0.7f;

    /// <summary>What a known word loses when the visitor's was a letter or two away from it.</summary>
    public const float Misspelt = 0.8f;

    /// <summary>A name in another script that sounds the same.</summary>
    public const float SoundsAlike = 0.7f;

    /// <summary>A word that only begins alike: another form of it, or a relative.</summary>
    public const float SameBeginning = 0.5f;

    /// <summary>What the thing asked for belongs to: Europe for Spain.</summary>
    public const float BroaderConcept = 0.3f;

    /// <summary>One word of a phrase that means something only as a whole.</summary>
    public const float PartOfPhrase = 0.4f;
}
