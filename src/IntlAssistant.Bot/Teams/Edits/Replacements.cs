namespace IntlAssistant.Bot.Teams.Edits;

/// <summary>How a stored message says that it takes the place of an earlier one. The channel never hears it.</summary>
internal static class Replacements
{
    /// <summary>The property of the channel data that holds the earlier message's id.</summary>
    public const string Property = "replaces";
}
