namespace IntlAssistant.Bot.Teams.Invokes;

/// <summary>What the buttons of cards ask for, and the names of what they bring along.</summary>
internal static class CardVerbs
{
    /// <summary>Where a button that is sent as a message names its verb.</summary>
    public const string Property = "verb";

    /// <summary>One of the bot's commands.</summary>
    public const string Command = "command";

    /// <summary>An e-mail address is left.</summary>
    public const string Contact = "contact";

    /// <summary>The office's help is rated.</summary>
    public const string Rate = "rate";

    /// <summary>An answer is judged.</summary>
    public const string Feedback = "feedback";

    /// <summary>The card is shown anew to whoever looks at it.</summary>
    public const string Status = "status";

    /// <summary>The words of a button that asks a question.</summary>
    public const string Say = "say";

    /// <summary>The field of an address.</summary>
    public const string Email = "email";

    /// <summary>The number of stars.</summary>
    public const string Stars = "stars";

    /// <summary>The answer that is judged.</summary>
    public const string Answer = "answer";
}
