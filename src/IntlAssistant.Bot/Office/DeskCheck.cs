using IntlAssistant.Bot.Mail;
using IntlAssistant.Conversations.Desks;

namespace IntlAssistant.Bot.Office;

/// <summary>Says everything that is wrong with a desk that somebody edits.</summary>
internal static class DeskCheck
{
    public static readonly TimeSpan ShortestGoal = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan LongestGoal = TimeSpan.FromDays(30);

    private const int LongestName = 100;

    public static IReadOnlyList<string> Faults(Desk desk, OfficeOptions office)
    {
        var faults = new List<string>();
        if (desk.Id.Length is 0 or > LongestName || !desk.Id.All(letter => letter is '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
        {
            faults.Add($"The id '{desk.Id}' is not possible; write small letters, digits and hyphens.");
        }

        if (string.IsNullOrWhiteSpace(desk.Name) || desk.Name.Length > LongestName)
        {
            faults.Add($"The name is missing or longer than {LongestName} letters; write what the desk is called.");
        }

        if (desk.FirstResponse is { } goal && (goal < ShortestGoal || goal > LongestGoal))
        {
            faults.Add("The first-response goal cannot be kept; give from five minutes to thirty days.");
        }

        if (desk.Mail is { Length: > 0 } mail && !MailAddresses.IsValid(mail))
        {
            faults.Add($"'{mail}' is not an e-mail address.");
        }

        OfficeHoursReader.Read(office, desk.Hours, "Hours", desk.Hours.Count > 0 ? faults : []);
        return faults;
    }
}
