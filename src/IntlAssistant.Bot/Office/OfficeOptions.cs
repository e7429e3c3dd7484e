using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Office;

/// <summary>The office that the assistant speaks for: the section <c>Office</c> of the settings.</summary>
/// <remarks>Without any of it everything works, in neutral words and without a promise of time.</remarks>
public sealed class OfficeOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Office";

    /// <summary>What the office is called.</summary>
    /// <value>Without one, "the international office" in the visitor's language.</value>
    public string? Name { get; set; }

    /// <summary>What the office is called in a language: <c>Office:Names:fa</c>.</summary>
    public IDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The university that it belongs to.</summary>
    public string? University { get; set; }

    /// <summary>The university in a language: <c>Office:Universities:fa</c>.</summary>
    public IDictionary<string, string> Universities { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The address under which people reach this program, for links in e-mails: <c>https://chat.university.example</c>.</summary>
    /// <value>Without one, links are only given where they are opened from the chat page itself.</value>
    public Uri? Site { get; set; }

    /// <summary>Where it is, on one line.</summary>
    public string? Address { get; set; }

    /// <summary>The language that the assistant speaks where it does not know the visitor's.</summary>
    /// <value>Default: <c>en</c>.</value>
    public string Language { get; set; } = "en";

    /// <summary>The zone of the office's clock, IANA: <c>Asia/Tehran</c>. Needed where hours are given.</summary>
    public string? TimeZone { get; set; }

    /// <summary>When staff answer, by the English name of the day: <c>08:00-12:00, 13:00-15:30</c> or <c>closed</c>. A day that is not named is closed.</summary>
    /// <value>Without any day, no visitor is promised a time.</value>
    public IDictionary<string, string> Hours { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Days on which the office is closed: <c>2027-03-21</c>, or from one to another: <c>2027-03-20..2027-04-02</c>.</summary>
    public IList<string> Holidays { get; init; } = [];

    /// <summary>Within how much of its open time the office gives a first response: what a visitor who is handed over is promised.</summary>
    /// <value>Default: eight hours. Without <see cref="Hours"/> nothing is promised.</value>
    public TimeSpan FirstResponse { get; set; } = TimeSpan.FromHours(8);

    /// <summary>The desks that topics belong to; a visitor who is handed over is told the desk's name.</summary>
    public IList<DeskOptions> Desks { get; init; } = [];

    /// <summary>What the pages' topics are called in a language: <c>Office:Topics:student-life:fa</c>. Staff read it; a topic without a name is shown as the pages write it.</summary>
    public IDictionary<string, Dictionary<string, string>> Topics { get; init; } =
        new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The office's colours.</summary>
    public BrandOptions Brand { get; init; } = new();

    /// <summary>Questions that a welcome suggests, by audience and language: <c>Office:Questions:students:fa:0</c>.</summary>
    /// <value>Without any, the pages' own questions in that language.</value>
    public IDictionary<string, Dictionary<string, string[]>> Questions { get; init; } =
        new Dictionary<string, Dictionary<string, string[]>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the office is called in a language; <see langword="null"/> when the settings name none.</summary>
    public string? NameIn(LanguageTag language) => Named(Names, Name, language);

    /// <summary>What the university is called in a language; <see langword="null"/> when the settings name none.</summary>
    public string? UniversityIn(LanguageTag language) => Named(Universities, University, language);

    /// <summary>What a topic is called in a language; the topic itself when the settings name none.</summary>
    public string TopicIn(string topic, LanguageTag language) =>
        Topics.TryGetValue(topic, out var names) && names.TryGetValue(language.Value, out var name) && !string.IsNullOrWhiteSpace(name) ? name : topic;

    internal static string? Named(IDictionary<string, string> names, string? name, LanguageTag language) =>
        names.TryGetValue(language.Value, out var own) && !string.IsNullOrWhiteSpace(own) ? own
        : string.IsNullOrWhiteSpace(name) ? null
        : name;
}
