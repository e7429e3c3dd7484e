namespace IntlAssistant.Cli;

/// <summary>What was asked for cannot be done; the message tells a person what to do about it.</summary>
internal sealed class UsageException : Exception
{
    /// <summary>With the sentence to print.</summary>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence to print and what lies behind it.</summary>
    public UsageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
