using System.Collections.Frozen;
using System.Text.Json;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Teams.Strings;

/// <summary>The words of Teams in every language that they are written in.</summary>
internal sealed class TeamsWordBook
{
    private const string Prefix = "teams.";
    private const string Suffix = ".json";

    private readonly FrozenDictionary<LanguageTag, TeamsWords> byLanguage;

    private TeamsWordBook(FrozenDictionary<LanguageTag, TeamsWords> byLanguage) => this.byLanguage = byLanguage;

    public IEnumerable<LanguageTag> Languages => byLanguage.Keys;

    /// <summary>The words in a language, or in English where they are not written in it.</summary>
    public TeamsWords In(LanguageTag language) => byLanguage.GetValueOrDefault(language) ?? byLanguage[LanguageTag.English];

    public static TeamsWordBook Load() => new(typeof(TeamsWordBook).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => LanguageTag.Parse(name[Prefix.Length..^Suffix.Length]), Read));

    private static TeamsWords Read(string name)
    {
        using var stream = typeof(TeamsWordBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The words '{name}' are missing.");
        return JsonSerializer.Deserialize(stream, TeamsWordsJson.Default.TeamsWords)
            ?? throw new InvalidOperationException($"The words '{name}' are empty.");
    }
}
