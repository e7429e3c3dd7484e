using System.Text.Json.Nodes;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Turns;

/// <summary>Finds whom the page that the chat stands on is written for.</summary>
internal static class AudienceReader
{
    private const string PrivateUse = "-x-";

    /// <summary>In an activity's open data: <c>{"audience":"faculty"}</c>.</summary>
    public static Audience? In(JsonNode? data) => Parse(data.Text("audience"));

    /// <summary>In a language tag's private part: <c>fa-IR-x-faculty</c>. It is all that a Direct Line client can say before the welcome.</summary>
    public static Audience? In(string? locale)
    {
        var start = locale?.IndexOf(PrivateUse, StringComparison.OrdinalIgnoreCase) ?? -1;
        return start < 0 ? null : Parse(locale![(start + PrivateUse.Length)..]);
    }

    private static Audience? Parse(string? name) =>
        name is not null && name.All(char.IsAsciiLetter) && Enum.TryParse<Audience>(name, ignoreCase: true, out var audience) ? audience : null;
}
