using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Staff;

/// <summary>What staff may write.</summary>
internal static class StaffText
{
    private const int Longest = 8000;
    private const int LongestOutcome = 60;
    private const int LongestTag = 40;
    private const int MostTags = 20;

    public static StaffPlan? Fault(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Invalid(StaffFault.NoText, "There is no text.")
        : text.Length > Longest ? Invalid(StaffFault.TextTooLong, $"The text has {text.Length} letters; {Longest} are possible. Send it in two parts.")
        : null;

    /// <summary>With files, there need be no text.</summary>
    public static StaffPlan? Fault(string? text, IReadOnlyList<Attachment> files, Conversation conversation) =>
        files.Count == 0 ? Fault(text)
        : files.Any(file => file.Conversation != conversation.Id) ? StaffPlan.Refuse(StaffRefusal.Invalid, "A file belongs to another conversation.")
        : string.IsNullOrWhiteSpace(text) ? null
        : Fault(text);

    public static StaffPlan? OutcomeFault(string? outcome) =>
        string.IsNullOrWhiteSpace(outcome) || outcome.Length > LongestOutcome || outcome.Any(char.IsControl)
            ? Invalid(StaffFault.Outcome, $"The outcome is missing or longer than {LongestOutcome} letters.")
            : null;

    /// <summary>Tags without what is empty or twice there.</summary>
    public static IReadOnlyList<string> Tags(IReadOnlyList<string> tags) =>
        [.. tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static StaffPlan? TagFault(IReadOnlyList<string> tags) =>
        tags.Count > MostTags ? Invalid(StaffFault.TooManyTags, $"A case can have {MostTags} tags.")
        : tags.FirstOrDefault(tag => tag.Length > LongestTag || tag.Any(char.IsControl)) is { } wrong
            ? Invalid(StaffFault.Tag, $"The tag '{wrong}' is longer than {LongestTag} letters or has a line break in it.")
        : null;

    private static StaffPlan Invalid(StaffFault fault, string message) => StaffPlan.Invalid(fault, message);
}
