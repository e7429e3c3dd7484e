namespace IntlAssistant.Answering.Generation;

/// <summary>What a verifier found of a whole reply.</summary>
/// <param name="Sentences">The verdict of each sentence, in the order of the reply.</param>
/// <param name="CoreHolds">Whether what is kept can stand by itself; else the quoted answer is given in its place.</param>
public sealed record VerifiedReply(IReadOnlyList<SentenceVerdict> Sentences, bool CoreHolds);
