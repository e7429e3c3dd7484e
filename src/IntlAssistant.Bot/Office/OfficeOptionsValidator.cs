using System.Globalization;
using System.Text.RegularExpressions;
using IntlAssistant.Bot.Mail;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Office;

/// <summary>Says everything that is wrong with the office's settings at once.</summary>
internal sealed partial class OfficeOptionsValidator : IValidateOptions<OfficeOptions>
{
    private const double LegibleContrast = 4.5;

    public ValidateOptionsResult Validate(string? name, OfficeOptions options)
    {
        var faults = new List<string>();
        OfficeHoursReader.Read(options, faults);
        CheckLanguage("Office:Language", options.Language, faults);
        CheckLanguages("Office:Names", options.Names.Keys, faults);
        CheckLanguages("Office:Universities", options.Universities.Keys, faults);
        CheckFirstResponse("Office:FirstResponse", options.FirstResponse, faults);
        CheckDesks(options, faults);
        if (options.Site is { } site && !(site is { IsAbsoluteUri: true, Scheme: "http" or "https" } && site.Query.Length == 0))
        {
            faults.Add($"Office:Site '{site}' is not an address of a site; write for example 'https://chat.university.example'.");
        }

        CheckQuestions(options.Questions, faults);
        foreach (var (topic, names) in options.Topics)
        {
            CheckLanguages($"Office:Topics:{topic}", names.Keys, faults);
        }

        CheckColor(options.Brand.Color, faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckLanguages(string key, IEnumerable<string> tags, List<string> faults)
    {
        foreach (var tag in tags)
        {
            CheckLanguage($"{key}:{tag}", tag, faults);
        }
    }

    private static void CheckLanguage(string key, string? tag, List<string> faults)
    {
        if (!LanguageTag.TryParse(tag, out var language) || language.Value != tag?.ToLowerInvariant())
        {
            faults.Add($"{key}: '{tag}' is not a language; write for example 'en', 'fa' or 'zh'.");
        }
    }

    private static void CheckFirstResponse(string key, TimeSpan? goal, List<string> faults)
    {
        if (goal is { } time && !DeskCheck.IsGoal(time))
        {
            faults.Add($"{key} '{time:c}' is not a goal that can be kept; write from 00:05:00 to 30.00:00:00.");
        }
    }

    private static void CheckDesks(OfficeOptions options, List<string> faults)
    {
        foreach (var (index, desk) in options.Desks.Index())
        {
            var key = $"Office:Desks:{index}";
            if (string.IsNullOrWhiteSpace(desk.Name))
            {
                faults.Add($"{key}:Name is missing; write what the desk is called.");
            }

            if (desk.Topics.Count == 0)
            {
                faults.Add($"{key}:Topics is empty; write the topics of the pages that the desk answers for.");
            }

            CheckLanguages($"{key}:Names", desk.Names.Keys, faults);
            CheckFirstResponse($"{key}:FirstResponse", desk.FirstResponse, faults);
            OfficeHoursReader.Read(options.TimeZone, desk.Hours, [], $"{key}:Hours", desk.Hours.Count > 0 ? faults : []);
            if (desk.Mail is { } mail && !MailAddresses.IsValid(mail))
            {
                faults.Add($"{key}:Mail '{mail}' is not an e-mail address.");
            }
        }

        var twice = options.Desks.Index().Select(each => each.Item.IdAt(each.Index)).GroupBy(id => id).FirstOrDefault(ids => ids.Count() > 1);
        if (twice is not null)
        {
            faults.Add($"Office:Desks has two desks with the id '{twice.Key}'; give one of them another Id.");
        }
    }

    private static void CheckQuestions(IDictionary<string, Dictionary<string, string[]>> questions, List<string> faults)
    {
        foreach (var (audience, languages) in questions)
        {
            if (!Enum.TryParse<Audience>(audience, ignoreCase: true, out _) || !audience.All(char.IsAsciiLetter))
            {
                faults.Add($"Office:Questions:{audience} is not an audience; write all, students, faculty or partners.");
            }

            CheckLanguages($"Office:Questions:{audience}", languages.Keys, faults);
        }
    }

    private static void CheckColor(string color, List<string> faults)
    {
        if (!HexColor().IsMatch(color))
        {
            faults.Add($"Office:Brand:Color '{color}' is not a colour; write for example '#0f5c5c'.");
            return;
        }

        var contrast = 1.05 / (Luminance(color) + 0.05);
        if (contrast < LegibleContrast)
        {
            faults.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Office:Brand:Color '{color}' has a contrast of {contrast:0.0} : 1 with white; take a darker one, {LegibleContrast} : 1 at least."));
        }
    }

    // Relative luminance as WCAG 2 defines it.
    private static double Luminance(string color) =>
        (0.2126 * Linear(color[1..3])) + (0.7152 * Linear(color[3..5])) + (0.0722 * Linear(color[5..7]));

    private static double Linear(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex HexColor();
}
