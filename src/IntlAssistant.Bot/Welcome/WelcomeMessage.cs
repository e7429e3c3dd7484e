using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Privacy;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Welcome;

/// <summary>The words that a conversation begins with: whose assistant this is, what it does, what is stored, questions to begin with.</summary>
internal sealed class WelcomeMessage(IStarterQuestions questions, PrivacyNotice notice, IOptions<OfficeOptions> office)
{
    public Activity Write(Turn turn)
    {
        var markdown = Messages.Paragraphs(OfficeName(turn), turn.Phrases.Welcome, notice.Write(turn));
        var buttons = questions.For(turn.Audience, turn.Language).Select(Buttons.Ask).Append(Buttons.For(turn, BotCommand.Person));
        return Messages.Write(turn, markdown, buttons);
    }

    private string? OfficeName(Turn turn)
    {
        string?[] names = [office.Value.NameIn(turn.Language), office.Value.UniversityIn(turn.Language)];
        var known = names.OfType<string>().Select(MarkdownText.EscapeTitle).ToList();
        return known.Count == 0 ? null : $"**{string.Join(turn.Language.Value is "fa" or "ar" or "ur" ? "، " : ", ", known)}**";
    }
}
