namespace IntlAssistant.Answering.Generation;

/// <summary>What a model wrote, cut into sentences. Nothing of it is believed before an <see cref="IReplyVerifier"/> has looked at it.</summary>
/// <param name="Sentences">The sentences and list items, in order; empty when nothing was written that could be read.</param>
public sealed record GeneratedReply(IReadOnlyList<GeneratedSentence> Sentences);
