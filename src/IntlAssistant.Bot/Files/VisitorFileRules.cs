namespace IntlAssistant.Bot.Files;

/// <summary>What a visitor may send, with the words to say so in his language.</summary>
/// <param name="MaxBytes">The bytes of one file.</param>
/// <param name="MaxAtOnce">The files of one message.</param>
/// <param name="Extensions">How names end, with the dot: <c>.pdf</c>.</param>
/// <param name="Add">The label of the field.</param>
/// <param name="Hint">The limits.</param>
/// <param name="TooLarge">One is too large; <c>{file}</c> stands for its name.</param>
/// <param name="TooMany">They are too many.</param>
/// <param name="WrongType">One is of a wrong kind; <c>{file}</c> stands for its name.</param>
public sealed record VisitorFileRules(
    int MaxBytes, int MaxAtOnce, IReadOnlyList<string> Extensions, string Add, string Hint, string TooLarge, string TooMany, string WrongType);
