using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Strings;

/// <summary>The bot's own words in every language that it is written in.</summary>
internal sealed class PhraseBook
{
    private const string Prefix = "phrases.";
    private const string Suffix = ".json";

    private readonly FrozenDictionary<LanguageTag, Phrases> byLanguage;

    private PhraseBook(FrozenDictionary<LanguageTag, Phrases> byLanguage) => this.byLanguage = byLanguage;

    public IEnumerable<LanguageTag> Languages => byLanguage.Keys;

    public IEnumerable<Phrases> All => byLanguage.Values;

    /// <summary>The words in a language, or in English where they are not written in it.</summary>
    public Phrases In(LanguageTag language) => byLanguage.GetValueOrDefault(language) ?? byLanguage[LanguageTag.English];

    public bool Speaks(LanguageTag language) => byLanguage.ContainsKey(language);

    public static PhraseBook Load()
    {
        var assembly = typeof(PhraseBook).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal));
        var phrases = files.ToFrozenDictionary(
            name => LanguageTag.Parse(name[Prefix.Length..^Suffix.Length]), name => Read(assembly, name));
        return phrases.ContainsKey(LanguageTag.English)
            ? new(phrases)
            : throw new InvalidOperationException("The bot's English phrases are missing from its assembly.");
    }

    private static Phrases Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The phrases '{name}' are not in {assembly.GetName().Name}.");
        return JsonSerializer.Deserialize(stream, PhrasesJson.Default.Phrases)
            ?? throw new InvalidOperationException($"The phrases '{name}' are empty.");
    }
}
