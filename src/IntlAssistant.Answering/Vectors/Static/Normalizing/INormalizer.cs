namespace IntlAssistant.Answering.Vectors.Static.Normalizing;

/// <summary>Brings a text to the form that a model's pieces are written in.</summary>
internal interface INormalizer
{
    /// <summary>The text in that form.</summary>
    string Normalize(string text);
}
