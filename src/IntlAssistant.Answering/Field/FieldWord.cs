namespace IntlAssistant.Answering.Field;

/// <summary>A word by its keys.</summary>
/// <param name="Key">The word.</param>
/// <param name="Parts">What is in it: runs of letters.</param>
internal readonly record struct FieldWord(ulong Key, ulong[] Parts)
{
    /// <summary>The word and what is in it.</summary>
    public IEnumerable<ulong> Keys => Parts.Prepend(Key);
}
