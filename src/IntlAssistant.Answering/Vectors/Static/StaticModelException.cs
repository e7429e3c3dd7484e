namespace IntlAssistant.Answering.Vectors.Static;

/// <summary>A folder of static embeddings cannot be used; the message names the file and what is wrong with it.</summary>
public sealed class StaticModelException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public StaticModelException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong, and what it was found by.</summary>
    public StaticModelException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Says nothing.</summary>
    public StaticModelException()
    {
    }
}
