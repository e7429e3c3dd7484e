using IntlAssistant.Bot.Strings;

namespace IntlAssistant.Bot.Commands;

/// <summary>The words on the commands' buttons.</summary>
internal static class CommandTitles
{
    public static string Of(BotCommand command, Phrases phrases) => command switch
    {
        BotCommand.Person => phrases.TalkToPerson,
        BotCommand.PassOn => phrases.PassOn,
        BotCommand.DoNotPassOn => phrases.DoNotPassOn,
        BotCommand.BackToAssistant => phrases.BackToAssistant,
        BotCommand.Helpful => phrases.Helpful,
        BotCommand.NotHelpful => phrases.NotHelpful,
        BotCommand.NoContact => phrases.NoContact,
        BotCommand.Download => phrases.Download,
        BotCommand.Erase => phrases.Erase,
        BotCommand.EraseConfirmed => phrases.EraseConfirmed,
        BotCommand.KeepConversation => phrases.KeepConversation,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "This command has no button."),
    };
}
