using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Questions;

/// <summary>What a visitor asks, with what is known about the asking.</summary>
/// <param name="Text">The message as it was typed; any string.</param>
public sealed record Question(string Text)
{
    /// <summary>The earlier turns of the conversation, oldest first.</summary>
    public IReadOnlyList<EarlierTurn> History { get; init; } = [];

    /// <summary>The language that the visitor's client names; used where the text alone does not tell.</summary>
    public LanguageTag? Locale { get; init; }

    /// <summary>Whom the visitor is taken for; pages for that audience are preferred.</summary>
    public Audience Audience { get; init; }

    /// <summary>The language to reply in, where it is not that of <see cref="Text"/>.</summary>
    public LanguageTag? ReplyIn { get; init; }

    /// <summary>Whose turn it is, for the budget of a model; an opaque key, <see langword="null"/> when nobody's.</summary>
    public string? Visitor { get; init; }
}
