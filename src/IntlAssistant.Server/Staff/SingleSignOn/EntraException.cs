namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Signing in with Entra ID failed. The message is for the log: it says what happened, and nothing of a token or a person.</summary>
internal sealed class EntraException(string message, Exception? inner = null) : Exception(message, inner);
