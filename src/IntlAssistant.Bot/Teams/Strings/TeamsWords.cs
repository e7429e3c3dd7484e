using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Teams.Strings;

/// <summary>What the bot says in Teams only, in one language. A file that lacks a word, or has one too many, is not read.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TeamsWords
{
    /// <summary>How an answer was made, in one honest sentence.</summary>
    public required string Quoted { get; init; }

    /// <summary>With <c>{case}</c>.</summary>
    public required string Case { get; init; }

    public required string Status { get; init; }

    public required string Waiting { get; init; }

    public required string WithStaff { get; init; }

    public required string Closed { get; init; }

    public required string ReadBy { get; init; }

    public required string ReplyBy { get; init; }

    public required string LeaveAddress { get; init; }

    public required string Address { get; init; }

    public required string AddressMissing { get; init; }

    public required string Save { get; init; }

    public required string MovedToPersonal { get; init; }

    public required string CannotMove { get; init; }

    public required string PersonalOnly { get; init; }

    public required string NoLonger { get; init; }
}
