using System.Collections.Concurrent;
using IntlAssistant.Answering;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Bot.Tests.Fakes;

/// <summary>Answers as the test says, and remembers what it was asked.</summary>
internal sealed class FakeAssistant : IAssistant
{
    private readonly ConcurrentQueue<Question> asked = [];

    /// <summary>What a question is answered with; by default a plain answer that repeats it.</summary>
    public Func<Question, CancellationToken, Task<Reply>> OnAsked { get; set; } =
        (question, _) => Task.FromResult<Reply>(SomeReplies.Answer($"About {question.Text}"));

    /// <summary>What is told while a reply is being worded.</summary>
    public Action<IProgress<WordedSoFar>?> OnWording { get; set; } = _ => { };

    public IReadOnlyList<Question> Asked => [.. asked];

    public void Says(Reply reply) => OnAsked = (_, _) => Task.FromResult(reply);

    public Task<Reply> ReplyAsync(Question question, IProgress<WordedSoFar>? progress, CancellationToken cancellationToken)
    {
        OnWording(progress);
        return ReplyAsync(question, cancellationToken);
    }

    public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken)
    {
        asked.Enqueue(question);
        return OnAsked(question, cancellationToken);
    }
}
