using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.Server.FrontEnd;
using Microsoft.AspNetCore.Html;

namespace IntlAssistant.Server.Staff.Frame;

/// <summary>The pictures of Bootstrap Icons by name, drawn into the page: no request, no letters that flash by. Always beside words.</summary>
internal sealed partial class IconSet(AssetCatalog assets)
{
    private readonly Lazy<FrozenDictionary<string, string>> icons = new(() => Read(assets.Find("bootstrap-icons.svg")));

    /// <summary>A picture, hidden from screen readers; nothing where the icons could not be fetched.</summary>
    /// <param name="name">Its name in Bootstrap Icons.</param>
    /// <param name="isDirection">Whether it means a direction, and is mirrored from right to left.</param>
    /// <exception cref="KeyNotFoundException">There is no such icon.</exception>
    public IHtmlContent Show(string name, bool isDirection = false) => icons.Value.Count == 0
        ? HtmlString.Empty
        : new HtmlString($"<svg class=\"icon{(isDirection ? " direction" : "")}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">{Paths(name)}</svg>");

    private string Paths(string name) =>
        icons.Value.TryGetValue(name, out var paths) ? paths : throw new KeyNotFoundException($"Bootstrap Icons has no icon '{name}'.");

    private static FrozenDictionary<string, string> Read(Asset? sprite) => sprite is null
        ? FrozenDictionary<string, string>.Empty
        : Symbol().Matches(Encoding.UTF8.GetString(sprite.Bytes))
            .ToFrozenDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex("""<symbol [^>]*id="([^"]+)"[^>]*>(.*?)</symbol>""", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Symbol();
}
