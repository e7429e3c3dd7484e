using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Server.Website;

/// <summary>A language that the pages are written in, with its strings. Immutable.</summary>
internal sealed class UiLanguage
{
    private readonly IReadOnlyDictionary<string, string> strings;

    public UiLanguage(LanguageTag tag, IReadOnlyDictionary<string, string> strings)
    {
        Tag = tag;
        this.strings = strings;
    }

    /// <summary>The language.</summary>
    public LanguageTag Tag { get; }

    /// <summary>What its speakers call it.</summary>
    public string Name => this["name"];

    /// <summary>The locale that Web Chat is given and that dates are written in.</summary>
    public string Locale => this["locale"];

    /// <summary>The direction of its script, as HTML's <c>dir</c>.</summary>
    public string Direction => Tag.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The names of its strings.</summary>
    public IEnumerable<string> Keys => strings.Keys;

    /// <summary>A string.</summary>
    /// <exception cref="KeyNotFoundException">No string has that name.</exception>
    public string this[string key] => strings[key];

    /// <summary>A string with its placeholder filled in.</summary>
    public string With(string key, string placeholder, string? value) =>
        strings[key].Replace("{" + placeholder + "}", value, StringComparison.Ordinal);
}
