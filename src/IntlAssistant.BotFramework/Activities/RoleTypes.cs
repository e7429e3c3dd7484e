namespace IntlAssistant.BotFramework.Activities;

/// <summary>The roles of accounts.</summary>
public static class RoleTypes
{
    /// <summary>A person.</summary>
    public const string User = "user";

    /// <summary>A bot.</summary>
    public const string Bot = "bot";
}
