using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Understanding;

/// <summary>A message before it is known whether it asks anything.</summary>
/// <param name="Question">The question as it came.</param>
/// <param name="Text">What of it is read.</param>
/// <param name="Spoken">The language that the visitor writes.</param>
/// <param name="Dialogue">What it says beside, or instead of, a question.</param>
/// <param name="HasWords">Whether there is any word in it.</param>
internal sealed record Message(Question Question, string Text, SpokenLanguage Spoken, DialogueReading Dialogue, bool HasWords)
{
    /// <summary>The language that the visitor writes.</summary>
    public LanguageTag Language => Spoken.Language;

    /// <summary>The language to answer in: who chose a section by its name wrote nothing.</summary>
    public required LanguageTag ReplyLanguage { get; init; }

    /// <summary>The questions before it that it may lean on, oldest first; read when it does.</summary>
    public required Lazy<IReadOnlyList<UnderstoodQuestion>> Earlier { get; init; }
}
