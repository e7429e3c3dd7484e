namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>What goes wrong with single sign-on (7400–7409). Who signs in is never in it.</summary>
internal static partial class EntraLog
{
    [LoggerMessage(7400, LogLevel.Warning, "Somebody could not sign in with Entra ID: {Reason}")]
    public static partial void Failed(ILogger logger, string reason, Exception? error);
}
