namespace IntlAssistant.Server.Chat;

/// <summary>What goes wrong with the chat page (7300–7399). What visitors wrote is never in it.</summary>
internal static partial class ChatLog
{
    [LoggerMessage(7300, LogLevel.Error, "A visitor's question from the plain form could not be stored; the form kept it for him.")]
    public static partial void NotSent(ILogger logger, Exception error);
}
