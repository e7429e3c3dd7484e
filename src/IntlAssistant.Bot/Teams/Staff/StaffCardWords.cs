using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>What cards for staff say, in a language of the console.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record StaffCardWords
{
    /// <summary>With <c>{case}</c> and <c>{state}</c>.</summary>
    public required string Title { get; init; }

    public required string Waiting { get; init; }

    public required string Assigned { get; init; }

    public required string Replied { get; init; }

    public required string Resolved { get; init; }

    public required string Returned { get; init; }

    public required string Overdue { get; init; }

    public required string Unreachable { get; init; }

    public required string Mailed { get; init; }

    public required string Erased { get; init; }

    /// <summary>With <c>{desk}</c>.</summary>
    public required string Moved { get; init; }

    public required string Desk { get; init; }

    public required string WholeOffice { get; init; }

    public required string Assignee { get; init; }

    public required string Language { get; init; }

    public required string Channel { get; init; }

    public required string Due { get; init; }

    public required string Asked { get; init; }

    public required string Latest { get; init; }

    public required string NothingAsked { get; init; }

    public required string Take { get; init; }

    public required string TakeOver { get; init; }

    public required string Reply { get; init; }

    public required string ReplyHint { get; init; }

    public required string ReplyMissing { get; init; }

    public required string Send { get; init; }

    public required string Resolve { get; init; }

    public required string Outcome { get; init; }

    public required string LastWord { get; init; }

    public required string GiveBack { get; init; }

    public required string Open { get; init; }

    public required string Refresh { get; init; }

    public required string NotStaff { get; init; }

    public required string NotMember { get; init; }

    public required string Changed { get; init; }

    public required string HeldByAnother { get; init; }

    public required string NotNow { get; init; }

    public required string NotFound { get; init; }

    public required string Invalid { get; init; }

    public required string Done { get; init; }

    /// <summary>With <c>{desk}</c>.</summary>
    public required string Connected { get; init; }

    public required string CodeUnknown { get; init; }

    public required string NotHere { get; init; }

    /// <summary>What channels are called, by the name that activities carry.</summary>
    public required IReadOnlyDictionary<string, string> Channels { get; init; }

    /// <summary>What languages are called, by their tag.</summary>
    public required IReadOnlyDictionary<string, string> Languages { get; init; }

    /// <summary>How a case can end, by the word that is stored.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
}
