using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Welcome;

/// <summary>Questions to begin with.</summary>
public interface IStarterQuestions
{
    /// <summary>A few questions in a language that visitors of an audience ask and the content answers; none when there are none in it.</summary>
    IReadOnlyList<string> For(Audience audience, LanguageTag language);
}
