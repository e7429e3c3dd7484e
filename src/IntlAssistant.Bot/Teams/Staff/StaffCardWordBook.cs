using System.Text.Json;
using IntlAssistant.Bot.Office;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>The words of cards for staff: in the office's language where they are written in it, else in English.</summary>
internal sealed class StaffCardWordBook(IOptions<OfficeOptions> office)
{
    private readonly Lazy<StaffCardWords> own = new(() => Read(Written(office.Value.Language)));

    /// <summary>The languages that they are written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fa"];

    /// <summary>The words in the office's language.</summary>
    public StaffCardWords Words => own.Value;

    /// <summary>The language of <see cref="Words"/>.</summary>
    public LanguageTag Language => LanguageTag.Parse(Written(office.Value.Language));

    /// <summary>The words in one of the languages.</summary>
    public static StaffCardWords Read(string language)
    {
        var name = $"staffcards.{language}.json";
        using var stream = typeof(StaffCardWordBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The words '{name}' are missing.");
        return JsonSerializer.Deserialize(stream, StaffCardWordsJson.Default.StaffCardWords)
            ?? throw new InvalidOperationException($"The words '{name}' are empty.");
    }

    private static string Written(string language) => Languages.Contains(language) ? language : Languages[0];
}
