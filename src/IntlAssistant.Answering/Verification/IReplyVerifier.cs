using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Verification;

/// <summary>Checks what a model has written against the passages that it was given, sentence by sentence, before anybody reads it.</summary>
/// <remarks>Deterministic, without a model. Safe to use from many threads.</remarks>
public interface IReplyVerifier
{
    /// <summary>Checks a whole reply.</summary>
    /// <param name="draft">What the model has written, and what it was given.</param>
    /// <param name="knowledge">The content that the passages are of.</param>
    ReplyVerdict Verify(DraftReply draft, KnowledgeSnapshot knowledge);

    /// <summary>Checks one sentence as soon as it has been written, for a reply that is shown while it grows.</summary>
    /// <param name="sentence">The sentence, with its citations such as <c>[1]</c>.</param>
    /// <param name="draft">What the model was given; <see cref="DraftReply.Text"/> is not read.</param>
    /// <param name="knowledge">The content that the passages are of.</param>
    SentenceVerdict VerifySentence(string sentence, DraftReply draft, KnowledgeSnapshot knowledge);
}
