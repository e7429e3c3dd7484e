namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>Where the bot's own token comes from.</summary>
internal interface ITokenSource
{
    /// <summary>A new one.</summary>
    /// <exception cref="ConnectorCredentialsException">There is none.</exception>
    Task<AccessToken> FetchAsync(CancellationToken cancellationToken);
}
