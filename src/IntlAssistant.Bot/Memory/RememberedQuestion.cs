using IntlAssistant.Answering.Questions;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Bot.Memory;

/// <summary>A question of the visitor and what it was answered from.</summary>
/// <param name="ActivityId">The message.</param>
/// <param name="Text">What the visitor wrote.</param>
/// <param name="Cited">The passages that the answer stood on.</param>
/// <param name="Rejected">Whether the visitor said that the answer did not help.</param>
internal sealed record RememberedQuestion(string ActivityId, string Text, IReadOnlyList<string> Cited, bool Rejected = false)
{
    public EarlierTurn ToEarlierTurn() => new(Text, [.. Cited.Select(id => new PassageId(id))], Rejected);
}
