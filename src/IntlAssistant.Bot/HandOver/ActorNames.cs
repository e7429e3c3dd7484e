namespace IntlAssistant.Bot.HandOver;

/// <summary>Who changes a case, as its history names them. A member of staff is named by an id.</summary>
internal static class ActorNames
{
    public const string Visitor = "visitor";
    public const string Bot = "bot";
}
