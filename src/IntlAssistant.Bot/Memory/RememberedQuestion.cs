using IntlAssistant.Answering.Questions;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Bot.Memory;

/// <summary>A question of the visitor and what it was answered from.</summary>
/// <param name="ActivityId">The message.</param>
/// <param name="Sequence">Its place in the transcript.</param>
/// <param name="Text">What the visitor wrote.</param>
/// <param name="Cited">The passages that the answer stood on; none when it was not answered from the content.</param>
/// <param name="IsHelpful">What the visitor said of the answer; <see langword="null"/> when nothing.</param>
internal sealed record RememberedQuestion(
    string ActivityId, long Sequence, string Text, IReadOnlyList<string> Cited, bool? IsHelpful = null)
{
    public EarlierTurn ToEarlierTurn() => new(Text, [.. Cited.Select(id => new PassageId(id))], Rejected: IsHelpful == false);
}
