using IntlAssistant.Conversations.Turns;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class UnansweredStoreContract : StoreContract
{
    [Fact]
    public async Task A_question_comes_with_its_turn_and_is_read_into_a_group()
    {
        var heard = 0;
        using var subscription = Stores.Unanswered.Subscribe(() => heard++);
        var conversation = await Stores.StartAsync();
        await NoteAsync(conversation.Id, "a", UnansweredKind.Escalated);

        await RestartAsync();
        var unread = Assert.Single(await Stores.Unanswered.UnreadAsync(10, default));
        var group = await Stores.Unanswered.GroupAsync(unread with { Wording = "Is there a pool?", Language = "en", Sketch = "{}" }, null, default);

        Assert.Equal(1, heard);
        Assert.Empty(await Stores.Unanswered.UnreadAsync(10, default));
        var found = await Stores.Unanswered.FindAsync(group!.Value, default);
        Assert.Equal((1, GroupState.Open, "Is there a pool?"), (found!.Count, found.State, found.Questions[0].Wording));
        Assert.Equal(1, found.Languages["en"]);
    }

    [Fact]
    public async Task The_most_asked_group_comes_first()
    {
        var small = await GroupedAsync("c1", null);
        var large = await GroupedAsync("c2", null);
        await GroupedAsync("c3", large);

        Assert.Equal([large, small], (await Stores.Unanswered.ListAsync(GroupState.Open, default)).Select(group => group.Id));
    }

    [Fact]
    public async Task What_the_visitor_says_last_counts()
    {
        var conversation = await Stores.StartAsync();
        var sequence = await NoteAsync(conversation.Id, "a", UnansweredKind.NotHelpful);
        await Stores.CommitAsync(conversation.Id, turn => turn with { Unanswered = [new UnansweredNote(sequence, null)] });

        Assert.Empty(await Stores.Unanswered.UnreadAsync(10, default));
    }

    [Fact]
    public async Task An_answer_is_told_once_and_a_group_that_is_asked_again_is_open_again()
    {
        var group = await GroupedAsync("c1", null);
        Assert.Empty(await Stores.Unanswered.UntoldAsync(10, default));
        Assert.True(await Stores.Unanswered.SetAsync(group, GroupState.Answered, "pool", default));
        var question = Assert.Single(await Stores.Unanswered.UntoldAsync(10, default));

        var told = await TellAsync(question);
        var again = await TellAsync(question);

        Assert.IsType<TurnCommitted.Done>(told);
        Assert.IsType<TurnCommitted.Stale>(again);
        Assert.Empty(await Stores.Unanswered.UntoldAsync(10, default));
        await GroupedAsync("c2", group);
        Assert.Equal(GroupState.Open, (await Stores.Unanswered.FindAsync(group, default))!.State);
    }

    [Fact]
    public async Task Staff_leave_a_group_with_a_reason()
    {
        var group = await GroupedAsync("c1", null);

        Assert.True(await Stores.Unanswered.DecideAsync(group, isIgnored: true, "ada", "not ours", default));

        var ignored = Assert.Single(await Stores.Unanswered.ListAsync(GroupState.Ignored, default));
        Assert.Equal(new GroupDecision("ada", Time.GetUtcNow(), "not ours"), ignored.Decision);
        await GroupedAsync("c2", group);
        Assert.Equal(GroupState.Ignored, (await Stores.Unanswered.FindAsync(group, default))!.State);
    }

    [Fact]
    public async Task An_erased_conversation_is_in_no_group_and_an_empty_group_is_gone()
    {
        var alone = await GroupedAsync("c1", null);
        var shared = await GroupedAsync("c2", null);
        await GroupedAsync("c3", shared);
        foreach (var name in (string[])["c1", "c2"])
        {
            var conversation = await Stores.Conversations.FindAsync("directline", name, default);
            Assert.Contains(
                (await Stores.Erasure.EraseAsync(conversation!.Id, "visitor", null, default))!.Places,
                place => place is { Place: "unanswered-questions", Count: 1 });
        }

        Assert.Null(await Stores.Unanswered.FindAsync(alone, default));
        Assert.Equal(1, (await Stores.Unanswered.FindAsync(shared, default))!.Count);
    }

    private Task<TurnCommitted> TellAsync(UnansweredQuestion question) => Stores.CommitAsync(
        question.Conversation, turn => turn with { Activities = [A.Reply("the answer")], AnswersUnanswered = question.Id });

    private async Task<GroupId> GroupedAsync(string name, GroupId? group)
    {
        var conversation = await Stores.StartAsync(name);
        await NoteAsync(conversation.Id, "a", UnansweredKind.Escalated);
        var unread = Assert.Single(await Stores.Unanswered.UnreadAsync(10, default));
        var grouped = await Stores.Unanswered.GroupAsync(unread with { Wording = name, Language = "en", Sketch = "{}" }, group, default);
        return grouped!.Value;
    }

    private async Task<long> NoteAsync(ConversationId conversation, string id, UnansweredKind kind)
    {
        var found = await Stores.Conversations.FindAsync(conversation, default);
        var asked = await Stores.AskAsync(found!, id);
        await Stores.CommitAsync(conversation, turn => turn with
        {
            Answers = asked.Activity.Sequence,
            Activities = [A.Reply()],
            Unanswered = [new UnansweredNote(asked.Activity.Sequence, kind)],
        });
        return asked.Activity.Sequence;
    }
}
