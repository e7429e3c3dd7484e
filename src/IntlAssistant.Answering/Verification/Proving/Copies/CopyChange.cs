namespace IntlAssistant.Answering.Verification.Proving.Copies;

/// <summary>A place where a copy is not what it copies. One of the two may be empty: something is left out, or put in.</summary>
/// <param name="Said">The words of the copy, by their indexes: from, and up to without.</param>
/// <param name="Told">The words in their place in the page.</param>
internal readonly record struct CopyChange((int From, int To) Said, (int From, int To) Told)
{
    /// <summary>Whether words stand for other words.</summary>
    public bool IsExchange => Said.From < Said.To && Told.From < Told.To;
}
