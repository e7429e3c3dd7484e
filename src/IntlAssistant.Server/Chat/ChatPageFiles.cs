using IntlAssistant.Bot.Files;

namespace IntlAssistant.Server.Chat;

/// <summary>What the chat's script is told of files.</summary>
/// <param name="Accept">How names end that the browser offers to choose.</param>
/// <param name="MaxBytes">The bytes of one file.</param>
/// <param name="MaxAtOnce">The files of one message.</param>
/// <param name="TooLarge">What to say of one that is too large; <c>{file}</c> stands for its name.</param>
/// <param name="TooMany">What to say when they are too many.</param>
/// <param name="WrongType">What to say of one of a wrong kind; <c>{file}</c> stands for its name.</param>
internal sealed record ChatPageFiles(string Accept, int MaxBytes, int MaxAtOnce, string TooLarge, string TooMany, string WrongType)
{
    public static ChatPageFiles? Of(VisitorFileRules? rules) => rules is null ? null : new(
        string.Join(',', rules.Extensions), rules.MaxBytes, rules.MaxAtOnce, rules.TooLarge, rules.TooMany, rules.WrongType);
}
