using IntlAssistant.Bot.Mail;
using IntlAssistant.Conversations.Desks;

namespace IntlAssistant.Bot.Office;

/// <summary>Says everything that is wrong with a desk that somebody edits.</summary>
internal static class DeskCheck
{
    public static readonly TimeSpan ShortestGoal = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan LongestGoal = TimeSpan.FromDays(30);

    private const int LongestName = 100;

    public static IReadOnlyList<OfficeFault> Faults(Desk desk, OfficeOptions office)
    {
        var faults = new List<OfficeFault>();
        if (desk.Id.Length is 0 or > LongestName || !desk.Id.All(letter => letter is '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
        {
            faults.Add(OfficeFault.Id);
        }

        if (string.IsNullOrWhiteSpace(desk.Name) || desk.Name.Length > LongestName)
        {
            faults.Add(OfficeFault.Name);
        }

        if (desk.FirstResponse is { } goal && !IsGoal(goal))
        {
            faults.Add(OfficeFault.FirstResponse);
        }

        if (desk.Mail is { Length: > 0 } mail && !MailAddresses.IsValid(mail))
        {
            faults.Add(OfficeFault.Mail);
        }

        var wrong = new List<string>();
        OfficeHoursReader.Read(office.TimeZone, desk.Hours, [], "Hours", wrong);
        if (desk.Hours.Count > 0 && wrong.Count > 0)
        {
            faults.Add(OfficeFault.Hours);
        }

        return faults;
    }

    /// <summary>Whether a first-response goal can be kept.</summary>
    public static bool IsGoal(TimeSpan goal) => goal >= ShortestGoal && goal <= LongestGoal;
}
