using System.Text.Json;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Server.FrontEnd;

namespace IntlAssistant.Server.Website;

/// <summary>The languages that the pages are written in: a file of strings each.</summary>
internal sealed class UiLanguages
{
    private readonly Dictionary<string, UiLanguage> languages;

    public UiLanguages() =>
        languages = Embedded.Names("strings").Select(Read).ToDictionary(language => language.Tag.Value, StringComparer.Ordinal);

    /// <summary>All of them, English first, the others by the name that their speakers give them.</summary>
    public IReadOnlyList<UiLanguage> All =>
        [.. languages.Values.OrderBy(language => language.Tag != LanguageTag.English).ThenBy(language => language.Name, StringComparer.InvariantCulture)];

    /// <summary>English.</summary>
    public UiLanguage English => languages["en"];

    /// <summary>The language that a page is asked for in; English when it is none of ours.</summary>
    public UiLanguage Choose(string? tag) =>
        LanguageTag.TryParse(tag, out var language) && languages.TryGetValue(language.Value, out var known) ? known : English;

    private static UiLanguage Read(string resource)
    {
        using var stream = Embedded.Open(resource);
        var strings = JsonSerializer.Deserialize(stream, UiJson.Default.DictionaryStringString)
            ?? throw new InvalidDataException($"{resource} is empty.");
        return new UiLanguage(LanguageTag.Parse(Path.GetFileNameWithoutExtension(resource)), strings);
    }
}
