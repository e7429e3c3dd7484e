namespace IntlAssistant.Cli;

/// <summary>What the program tells the script that called it.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and all is well.</summary>
    public const int Good = 0;

    /// <summary>Done, and something is not as it should be: a mistake in the content, a failed check.</summary>
    public const int Faults = 1;

    /// <summary>Not done: a file or option is not what it should be.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl+C, in the number that shells use for it.</summary>
    public const int Stopped = 130;
}
