namespace IntlAssistant.Answering.Vectors.Static.Splitting;

/// <summary>Cuts a normalised text into the stretches whose pieces are looked up by themselves.</summary>
internal interface ISplitter
{
    /// <summary>The stretches, in order.</summary>
    IEnumerable<string> Split(string text);
}
