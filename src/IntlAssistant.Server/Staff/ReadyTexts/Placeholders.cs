using System.Globalization;
using System.Text.RegularExpressions;
using IntlAssistant.Bot.Office;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.ReadyTexts;

/// <summary>What stands for something else in a ready text.</summary>
internal sealed partial class Placeholders(IOptions<OfficeOptions> office)
{
    /// <summary>Their names: who asked, who answers, what the office is called, the number of the case.</summary>
    public static IReadOnlyList<string> Names { get; } = ["visitor", "me", "office", "case"];

    /// <summary>The names in a text that stand for nothing.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
        [.. Name().Matches(text).Select(match => match.Groups[1].Value).Where(name => !Names.Contains(name)).Distinct()];

    /// <summary>The text with everything filled in; what is not known leaves nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="visitor">What the visitor is called; may be missing.</param>
    /// <param name="me">What the member of staff is called.</param>
    /// <param name="number">The number of the case.</param>
    /// <param name="officeName">What the office is called where the settings have no name in the text's language.</param>
    public string Fill(ReadyText text, string? visitor, string me, long number, string officeName)
    {
        var called = LanguageTag.TryParse(text.Language, out var tag) ? office.Value.NameIn(tag) ?? officeName : officeName;
        return Name().Replace(text.Text, match => match.Groups[1].Value switch
        {
            "visitor" => visitor ?? "",
            "me" => me,
            "office" => called,
            "case" => number.ToString(CultureInfo.InvariantCulture),
            _ => match.Value,
        });
    }

    [GeneratedRegex(@"\{([^{}\s]{1,40})\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
