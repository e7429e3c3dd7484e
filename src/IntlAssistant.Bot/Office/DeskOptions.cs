using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Office;

/// <summary>A desk of the office and the topics that it answers.</summary>
public sealed class DeskOptions
{
    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>What it is called in a language: <c>Office:Desks:0:Names:fa</c>.</summary>
    public IDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The topics of the pages that it answers for.</summary>
    public IList<string> Topics { get; init; } = [];

    /// <summary>What it is called in a language.</summary>
    public string? NameIn(LanguageTag language) => OfficeOptions.Named(Names, Name, language);
}
