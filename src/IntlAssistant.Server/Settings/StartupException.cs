namespace IntlAssistant.Server.Settings;

/// <summary>The server cannot start. Each sentence tells whoever starts it what is wrong and what to do.</summary>
internal sealed class StartupException(IReadOnlyList<string> sentences) : Exception(string.Join(Environment.NewLine, sentences))
{
    public StartupException(string sentence)
        : this([sentence])
    {
    }

    /// <summary>What is wrong: everything at once.</summary>
    public IReadOnlyList<string> Sentences { get; } = sentences;
}
