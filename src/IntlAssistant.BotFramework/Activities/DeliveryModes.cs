namespace IntlAssistant.BotFramework.Activities;

/// <summary>How replies travel. An unknown mode is treated as <see cref="Normal"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Through the Connector.</summary>
    public const string Normal = "normal";

    /// <summary>In the response to the activity.</summary>
    public const string ExpectReplies = "expectReplies";
}
