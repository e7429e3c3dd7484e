namespace IntlAssistant.Answering.Replies;

/// <summary>What the assistant's own words in an answer are there for.</summary>
public enum FrameRole
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>They say that the page is in another language.</summary>
    OtherLanguage,

    /// <summary>They say when, or for whom, what follows holds.</summary>
    Condition,

    /// <summary>They say what the answer leaves open.</summary>
    Closing,
}
