using System.Text.Json.Nodes;
using IntlAssistant.Bot.Turns;

namespace IntlAssistant.Bot.Commands;

/// <summary>A command as a button's value: <c>{"command":"person"}</c>. It comes back from the client, who may send anything.</summary>
internal static class CommandValue
{
    private const string Property = "command";

    public static JsonNode Write(BotCommand command) => new JsonObject { [Property] = NameOf(command) };

    public static BotCommand? Read(JsonNode? value)
    {
        var name = value.Text(Property);
        foreach (var command in Enum.GetValues<BotCommand>())
        {
            if (NameOf(command) == name)
            {
                return command;
            }
        }

        return null;
    }

    private static string NameOf(BotCommand command) => command switch
    {
        BotCommand.Person => "person",
        BotCommand.PassOn => "passOn",
        BotCommand.DoNotPassOn => "doNotPassOn",
        BotCommand.BackToAssistant => "backToAssistant",
        BotCommand.Helpful => "helpful",
        BotCommand.NotHelpful => "notHelpful",
        BotCommand.NoContact => "noContact",
        BotCommand.Download => "download",
        BotCommand.Erase => "erase",
        BotCommand.EraseConfirmed => "eraseConfirmed",
        BotCommand.KeepConversation => "keepConversation",
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "This command has no value."),
    };
}
