using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering;

/// <summary>Decides what to say to a question. The way from question to reply that the bot, the command line and the measurements share.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public interface IAssistant
{
    /// <summary>The reply to a question.</summary>
    Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken);

    /// <summary>The reply to a question, told of while it is being worded. An assistant that quotes has nothing to tell before.</summary>
    /// <param name="question">The question.</param>
    /// <param name="progress">Told what may be shown already; what is returned in the end holds, whatever was told.</param>
    /// <param name="cancellationToken">Stops the thinking.</param>
    Task<Reply> ReplyAsync(Question question, IProgress<WordedSoFar>? progress, CancellationToken cancellationToken) =>
        ReplyAsync(question, cancellationToken);
}
