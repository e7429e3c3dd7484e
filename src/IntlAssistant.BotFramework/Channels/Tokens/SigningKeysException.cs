namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>There are no signing keys, because the provider has not been reached yet.</summary>
internal sealed class SigningKeysException(string message, Exception inner) : Exception(message, inner);
