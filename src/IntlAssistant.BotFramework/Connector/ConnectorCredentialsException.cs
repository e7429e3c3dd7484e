namespace IntlAssistant.BotFramework.Connector;

/// <summary>The bot could not get what it shows to channels.</summary>
/// <param name="message">What happened, in a sentence without a secret.</param>
/// <param name="passes">Whether it may work in a moment; where not, somebody must mend the settings or the registration.</param>
/// <param name="inner">Why.</param>
public sealed class ConnectorCredentialsException(string message, bool passes, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it may work in a moment.</summary>
    public bool Passes { get; } = passes;
}
