using IntlAssistant.Answering.Grouping;
using IntlAssistant.Answering.Privacy;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Bot.Curation;

/// <summary>Reads questions that stayed unanswered into groups, in the order in which they came.</summary>
internal sealed class UnansweredReader(
    IUnansweredStore store, IConversationStore conversations, IReplicaLocks locks, TalkReader talks, Persons persons, QuestionSketches sketches) : IDisposable
{
    private const int AtOnce = 100;

    // What many have asked is known well enough from the last of them.
    private const int MostCompared = 30;

    private readonly SemaphoreSlim reading = new(1);

    public void Dispose() => reading.Dispose();

    /// <summary>Reads all that are not in a group yet.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            // Two who read at once would each open a group for the same question.
            await using var alone = await locks.TakeAsync("unanswered-questions", cancellationToken);
            while (await store.UnreadAsync(AtOnce, cancellationToken) is { Count: > 0 } unread)
            {
                var groups = await GroupsAsync(cancellationToken);
                foreach (var question in unread)
                {
                    await ReadAsync(question, groups, cancellationToken);
                }
            }
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task ReadAsync(
        UnansweredQuestion question, Dictionary<GroupId, List<QuestionSketch>> groups, CancellationToken cancellationToken)
    {
        if (await ReadWordsAsync(question, cancellationToken) is not var (wording, sketch))
        {
            await store.DropAsync(question.Id, cancellationToken);
            return;
        }

        var nearest = SketchLikeness.Nearest(
            sketch, groups.OrderBy(group => group.Key.Value).Select(group => (group.Key, (IReadOnlyList<QuestionSketch>)group.Value)));
        var read = question with { Wording = wording, Language = sketch.Language, Sketch = sketch.Write() };
        if (await store.GroupAsync(read, nearest, cancellationToken) is { } group)
        {
            groups.TryAdd(group, []);
            groups[group].Insert(0, sketch);
        }
    }

    /// <summary>The words without whoever wrote them, and what they ask for; <see langword="null"/> when that is nothing.</summary>
    private async Task<(string Wording, QuestionSketch Sketch)?> ReadWordsAsync(UnansweredQuestion question, CancellationToken cancellationToken)
    {
        if (await talks.FindAsync(question.Conversation, question.Sequence, cancellationToken) is not { Text.Length: > 0 } message
            || await conversations.FindAsync(question.Conversation, cancellationToken) is not { } conversation)
        {
            return null;
        }

        var wording = PersonalData.Strip(message.Text, await persons.OfAsync(conversation, cancellationToken)).Text;
        var sketch = sketches.Of(QuestionWords.Of(wording));
        return AsksSomething(sketch) ? (wording, sketch) : null;
    }

    // "That was not it" has words too.
    private static bool AsksSomething(QuestionSketch sketch) =>
        sketch.Terms.Any(term => term.Kind != SketchTermKind.Word) || sketch.Terms.Count > 1;

    private async Task<Dictionary<GroupId, List<QuestionSketch>>> GroupsAsync(CancellationToken cancellationToken)
    {
        var groups = new Dictionary<GroupId, List<QuestionSketch>>();
        foreach (var state in Enum.GetValues<GroupState>())
        {
            foreach (var group in await store.ListAsync(state, cancellationToken))
            {
                groups.Add(group.Id, [.. group.Questions.Take(MostCompared).Select(question => QuestionSketch.Read(question.Sketch)).OfType<QuestionSketch>()]);
            }
        }

        return groups;
    }
}
