using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Generation;

/// <summary>Decides of each sentence that a model wrote whether a visitor may read it: whether what it states stands in the passages that it cites.</summary>
/// <remarks>Safe to use from many threads, and quick: it is asked between two words of a model's stream. It needs no model itself.</remarks>
public interface IReplyVerifier
{
    /// <summary>Judges one sentence by itself, while the rest is still being written.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="passages">The passages that the model was shown; number n is at n - 1.</param>
    /// <param name="language">The visitor's language.</param>
    SentenceVerdict Verify(GeneratedSentence sentence, IReadOnlyList<Passage> passages, LanguageTag language);

    /// <summary>Judges a whole reply: each sentence as by itself, and whether what is left still says what the reply was to say.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="passages">The passages that the model was shown; number n is at n - 1.</param>
    /// <param name="language">The visitor's language.</param>
    VerifiedReply Verify(GeneratedReply reply, IReadOnlyList<Passage> passages, LanguageTag language);
}
