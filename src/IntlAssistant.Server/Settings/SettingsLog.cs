namespace IntlAssistant.Server.Settings;

/// <summary>What is odd about the settings (7000–7099).</summary>
internal static partial class SettingsLog
{
    [LoggerMessage(7000, LogLevel.Warning, "The setting {Key} is not known and changes nothing; check how it is spelt.")]
    public static partial void Unknown(ILogger logger, string key);
}
