namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>The kinds of places that staff can have cases posted in, as Teams names them.</summary>
internal static class StaffPlaces
{
    /// <summary>A channel of a team: each case begins a thread.</summary>
    public const string Channel = "channel";

    /// <summary>A chat of several.</summary>
    public const string GroupChat = "groupChat";
}
