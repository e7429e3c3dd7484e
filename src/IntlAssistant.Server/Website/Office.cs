using IntlAssistant.Bot.Office;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Website;

/// <summary>What the pages say of the office.</summary>
internal sealed class Office(IOptions<OfficeOptions> options)
{
    /// <summary>The office's name in a language, or neutral words where the settings name none.</summary>
    public string Name(UiLanguage language) => options.Value.NameIn(language.Tag) ?? language["office"];

    /// <summary>The university's name in a language; <see langword="null"/> when the settings name none.</summary>
    public string? University(UiLanguage language) => options.Value.UniversityIn(language.Tag);

    /// <summary>Where it is; <see langword="null"/> when the settings do not say.</summary>
    public string? Address => string.IsNullOrWhiteSpace(options.Value.Address) ? null : options.Value.Address;

    /// <summary>The title of a page.</summary>
    public string Title(UiLanguage language) =>
        University(language) is { } university ? $"{Name(language)} · {university}" : Name(language);
}
