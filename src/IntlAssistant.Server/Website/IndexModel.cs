using IntlAssistant.Bot.Welcome;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Server.FrontEnd;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IntlAssistant.Server.Website;

/// <summary>The start page: what an office's own site would look like around the chat.</summary>
internal sealed class IndexModel(UiLanguages languages, Office office, IStarterQuestions questions, AssetCatalog assets) : PageModel
{
    /// <summary>What the page links to.</summary>
    public AssetCatalog Assets => assets;

    /// <summary>The page's language.</summary>
    public UiLanguage Ui => languages.Choose(Request.Query["lang"]);

    /// <summary>The languages to choose from.</summary>
    public IReadOnlyList<UiLanguage> Languages => languages.All;

    public string Title => office.Title(Ui);

    public string OfficeName => office.Name(Ui);

    public string? University => office.University(Ui);

    public string? Address => office.Address;

    /// <summary>The page's sections, one for each kind of visitor.</summary>
    public IReadOnlyList<AudienceSection> Sections =>
        [.. ((Audience[])[Audience.Students, Audience.Faculty, Audience.Partners])
            .Select(audience => new AudienceSection(audience.ToString().ToLowerInvariant(), QuestionsFor(audience)))];

    /// <summary>The chat in the page's language, with a question in its box.</summary>
    public string ChatAddress(string? audience = null, string? question = null) =>
        "/chat" + QueryString.Create(
            new Dictionary<string, string?> { ["lang"] = Ui.Tag.Value, ["audience"] = audience, ["q"] = question }
                .Where(value => value.Value is not null));

    /// <summary>Questions in the page's language or, where there are none in it, in English.</summary>
    private List<SampleQuestion> QuestionsFor(Audience audience) =>
        ((UiLanguage[])[Ui, languages.English])
            .Select(language => questions.For(audience, language.Tag).Select(text => new SampleQuestion(text, language)).ToList())
            .FirstOrDefault(found => found.Count > 0) ?? [];
}
