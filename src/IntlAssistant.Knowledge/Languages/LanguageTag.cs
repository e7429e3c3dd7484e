namespace IntlAssistant.Knowledge.Languages;

/// <summary>A language as its BCP 47 primary subtag in lower case: <c>en</c>, <c>fa</c>, <c>zh</c>.</summary>
/// <remarks>Regions and scripts are dropped: <c>fa-IR</c> and <c>fa</c> are one language here.</remarks>
public readonly record struct LanguageTag
{
    private readonly string? value;

    private LanguageTag(string value) => this.value = value;

    /// <summary>English, the language of a page that names none.</summary>
    public static LanguageTag English { get; } = new("en");

    /// <summary>The primary subtag.</summary>
    public string Value => value ?? "en";

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft => Value is "ar" or "fa" or "he" or "ps" or "ug" or "ur" or "ckb";

    /// <summary>Reads a tag such as <c>fa-IR</c>.</summary>
    /// <exception cref="FormatException">The primary subtag is not two or three letters.</exception>
    public static LanguageTag Parse(string tag) => TryParse(tag, out var language)
        ? language
        : throw new FormatException($"'{tag}' is not a language tag; write for example 'en', 'fa' or 'zh'.");

    /// <summary>Reads a tag such as <c>fa-IR</c>; <see langword="false"/> when it is not one.</summary>
    public static bool TryParse(string? tag, out LanguageTag language)
    {
        var primary = (tag ?? "").Split('-', '_')[0].Trim().ToLowerInvariant();
        var valid = primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower);
        language = valid ? new LanguageTag(primary) : English;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
