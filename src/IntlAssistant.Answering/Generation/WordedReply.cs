using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering.Generation;

/// <summary>A reply that a model had a part in.</summary>
/// <param name="Reply">The reply: the worded answer, or that the passages do not answer.</param>
/// <param name="Rules">The fingerprint of the rules that the model was given.</param>
/// <param name="Shown">The passages that it was shown, in the order of their numbers.</param>
/// <param name="Output">What it wrote, as it wrote it.</param>
internal sealed record WordedReply(Reply Reply, string Rules, IReadOnlyList<string> Shown, string Output);
