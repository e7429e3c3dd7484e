using System.Collections.Concurrent;
using IntlAssistant.Answering;
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

    public IReadOnlyList<Question> Asked => [.. asked];

    public void Says(Reply reply) => OnAsked = (_, _) => Task.FromResult(reply);

    public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken)
    {
        asked.Enqueue(question);
        return OnAsked(question, cancellationToken);
    }
}
