using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Strings;

/// <summary>The bot's own words and buttons in one language. A file that lacks one, or has one too many, is not read.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Phrases
{
    public required string Welcome { get; init; }

    public required string TalkToPerson { get; init; }

    public required string PassOn { get; init; }

    public required string DoNotPassOn { get; init; }

    public required string BackToAssistant { get; init; }

    public required string Helpful { get; init; }

    public required string NotHelpful { get; init; }

    public required string ThanksForFeedback { get; init; }

    public required string NotHelpfulNoted { get; init; }

    public required string OfferAfterNotHelpful { get; init; }

    public required string OfferDeclined { get; init; }

    /// <summary>With <c>{case}</c>.</summary>
    public required string HandedOver { get; init; }

    /// <summary>With <c>{office}</c>: a name that is not declined, so it stands by itself.</summary>
    public required string HandedOverTo { get; init; }

    public required string HandedOverNext { get; init; }

    public required string NoTimePromised { get; init; }

    /// <summary>With <c>{time}</c>.</summary>
    public required string OfficeOpen { get; init; }

    /// <summary>With <c>{time}</c>.</summary>
    public required string OfficeClosed { get; init; }

    /// <summary>With <c>{time}</c>.</summary>
    public required string YourTime { get; init; }

    /// <summary>With <c>{case}</c> and <c>{button}</c>.</summary>
    public required string StillWaiting { get; init; }

    /// <summary>With <c>{case}</c>.</summary>
    public required string AlreadyWithOffice { get; init; }

    /// <summary>With <c>{case}</c>.</summary>
    public required string BackWithAssistant { get; init; }

    public required string CouldNotAnswer { get; init; }

    public required string TextOnly { get; init; }

    public required string Sources { get; init; }

    /// <summary>How a day is written, as a .NET format.</summary>
    public required string DateFormat { get; init; }

    /// <summary>The ten digits where they are not 0 to 9, else empty.</summary>
    public required string Digits { get; init; }

    /// <summary>What people type for yes after an offer.</summary>
    public required IReadOnlyList<string> YesWords { get; init; }

    /// <summary>What people type for no after an offer.</summary>
    public required IReadOnlyList<string> NoWords { get; init; }
}
