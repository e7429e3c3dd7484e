using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering;

/// <summary>Decides what to say to a question. The way from question to reply that the bot, the command line and the measurements share.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public interface IAssistant
{
    /// <summary>The reply to a question.</summary>
    Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken);
}
