using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Website;

namespace IntlAssistant.Server.Widget;

/// <summary>The loader that other sites put on their pages, with the office's colour and the words of every language.</summary>
internal static class WidgetScript
{
    // Letters as they are, not as escapes: the file stays small. It is no HTML, and what breaks out of a script is still escaped.
    private static readonly WidgetJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>The script, without the indentation that only its editors need.</summary>
    public static Asset Make(UiLanguages languages, string office, Colour brand)
    {
        var strings = languages.All.ToDictionary(language => language.Tag.Value, language => (string[])[language["ask"], language["close"]]);
        return Asset.OfText("widget.js", Embedded.ReadText("widget.js")
            .Replace("{{office}}", office.Replace("*/", "", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{{strings}}", JsonSerializer.Serialize(strings, Json.DictionaryStringStringArray), StringComparison.Ordinal)
            .Replace("{{brand}}", brand.ToString(), StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(new StringBuilder(), (script, line) => script.Append(line).Append('\n'))
            .ToString());
    }
}
