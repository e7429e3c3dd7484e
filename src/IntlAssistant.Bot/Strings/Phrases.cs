using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Strings;

/// <summary>The bot's own words and buttons in one language. A file that lacks one, or has one too many, is not read.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Phrases
{
    public required string Welcome { get; init; }

    public required string PrivacyStored { get; init; }

    /// <summary>With <c>{days}</c> and <c>{caseDays}</c>.</summary>
    public required string PrivacyDays { get; init; }

    public required string PrivacyKept { get; init; }

    /// <summary>With <c>{download}</c> and <c>{erase}</c>.</summary>
    public required string PrivacyErase { get; init; }

    public required string PrivacyPolicy { get; init; }

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

    public required string FilesReceived { get; init; }

    public required string FileNotRead { get; init; }

    public required string AddFiles { get; init; }

    /// <summary>With <c>{count}</c>, <c>{size}</c> and <c>{types}</c>.</summary>
    public required string FilesHint { get; init; }

    /// <summary>With <c>{file}</c> and <c>{size}</c>.</summary>
    public required string FileTooLarge { get; init; }

    /// <summary>With <c>{count}</c> and <c>{size}</c>.</summary>
    public required string FilesTooMany { get; init; }

    /// <summary>With <c>{count}</c>.</summary>
    public required string FilesFull { get; init; }

    /// <summary>With <c>{file}</c> and <c>{types}</c>.</summary>
    public required string FileWrongType { get; init; }

    /// <summary>With <c>{file}</c>.</summary>
    public required string FileEmpty { get; init; }

    /// <summary>With <c>{file}</c>.</summary>
    public required string FileUnreachable { get; init; }

    /// <summary>What follows a refusal where the whole message stays unsent.</summary>
    public required string NothingSent { get; init; }

    public required string FilesNotTaken { get; init; }

    /// <summary>With <c>{file}</c>: a file as a written-out conversation lists it.</summary>
    public required string FileSent { get; init; }

    /// <summary>With <c>{files}</c>.</summary>
    public required string MailFiles { get; init; }

    public required string NoContact { get; init; }

    public required string Download { get; init; }

    public required string Erase { get; init; }

    public required string EraseConfirmed { get; init; }

    public required string KeepConversation { get; init; }

    /// <summary>With <c>{time}</c>.</summary>
    public required string ReplyPromised { get; init; }

    public required string ContactAsked { get; init; }

    /// <summary>With <c>{email}</c>.</summary>
    public required string ContactSaved { get; init; }

    /// <summary>With <c>{email}</c>.</summary>
    public required string ContactInvalid { get; init; }

    public required string ContactSkipped { get; init; }

    /// <summary>With <c>{case}</c>.</summary>
    public required string CaseResolved { get; init; }

    public required string RatingAsked { get; init; }

    public required string RatingThanks { get; init; }

    public required string GivenBack { get; init; }

    /// <summary>Before an answer that was published after the question was asked.</summary>
    public required string AnsweredSince { get; init; }

    /// <summary>With <c>{case}</c>.</summary>
    public required string CaseReopened { get; init; }

    public required string EraseAsked { get; init; }

    public required string NotErased { get; init; }

    /// <summary>With <c>{receipt}</c> and <c>{count}</c>, how many entries were erased.</summary>
    public required string Erased { get; init; }

    public required string DownloadReady { get; init; }

    /// <summary>With <c>{case}</c>.</summary>
    public required string MailSubject { get; init; }

    /// <summary>The subject where nobody has replied, but an answer was published since. With <c>{case}</c>.</summary>
    public required string MailPublished { get; init; }

    public required string MailIntro { get; init; }

    public required string MailOpen { get; init; }

    public required string MailWhy { get; init; }

    /// <summary>The visitor, as a written-out conversation names who speaks.</summary>
    public required string You { get; init; }

    public required string Assistant { get; init; }

    public required string OfficeStaff { get; init; }

    public required string Sources { get; init; }

    /// <summary>How a day is written, as a .NET format.</summary>
    public required string DateFormat { get; init; }

    /// <summary>The ten digits where they are not 0 to 9, else empty.</summary>
    public required string Digits { get; init; }

    /// <summary>What people type for yes after an offer.</summary>
    public required IReadOnlyList<string> YesWords { get; init; }

    /// <summary>What people type for no after an offer.</summary>
    public required IReadOnlyList<string> NoWords { get; init; }

    /// <summary>What else people type who want a copy of the conversation.</summary>
    public required IReadOnlyList<string> DownloadWords { get; init; }

    /// <summary>What else people type who want the conversation erased.</summary>
    public required IReadOnlyList<string> EraseWords { get; init; }
}
