using System.Text.Json;
using System.Text.RegularExpressions;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Website;

namespace IntlAssistant.Server.Staff.Frame;

/// <summary>The console's words: files <c>Strings/{feature}.{language}.json</c> in the features' folders, one list a language.</summary>
internal sealed partial class StaffStrings
{
    private const string Folder = "staff";
    private const string Locale = "locale";
    private readonly Dictionary<string, UiLanguage> languages;

    /// <exception cref="InvalidDataException">Two files say the same name twice.</exception>
    public StaffStrings() => languages = Embedded.Names(Folder)
        .GroupBy(name => Path.GetExtension(Path.GetFileNameWithoutExtension(name))[1..])
        .ToDictionary(files => files.Key, files => new UiLanguage(LanguageTag.Parse(files.Key), Isolated(LanguageTag.Parse(files.Key), Merge(files))), StringComparer.Ordinal);

    /// <summary>All languages, English first.</summary>
    public IReadOnlyList<UiLanguage> All => [.. languages.Values.OrderBy(language => language.Tag != LanguageTag.English)];

    public UiLanguage English => languages["en"];

    /// <summary>A language by its tag; <see langword="null"/> when the console does not speak it.</summary>
    public UiLanguage? Find(string? tag) =>
        LanguageTag.TryParse(tag, out var language) ? languages.GetValueOrDefault(language.Value) : null;

    private static Dictionary<string, string> Merge(IEnumerable<string> files)
    {
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var stream = Embedded.Open(file);
            foreach (var (key, text) in JsonSerializer.Deserialize(stream, UiJson.Default.DictionaryStringString) ?? [])
            {
                if (!strings.TryAdd(key, text))
                {
                    throw new InvalidDataException($"{file} has '{key}', which another file of the console's words has already.");
                }
            }
        }

        return strings;
    }

    /// <summary>Latin words in a text from right to left are isolated, so that they do not move the words and signs around them.</summary>
    private static Dictionary<string, string> Isolated(LanguageTag language, Dictionary<string, string> strings)
    {
        foreach (var (key, text) in strings.Where(pair => language.IsRightToLeft && pair.Key != Locale).ToList())
        {
            strings[key] = PlaceholderOrLatin().Replace(text, match => match.Value[0] == '{' ? match.Value : $"\u2068{match.Value}\u2069");
        }

        return strings;
    }

    [GeneratedRegex(@"\{[^}]*\}|[A-Za-z][A-Za-z0-9@.:/+_-]*(?: [A-Za-z0-9][A-Za-z0-9@.:/+_-]*)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceholderOrLatin();
}
