using System.Collections.Concurrent;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using Xunit.Abstractions;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>Visitors, deliveries that come twice, the bot, staff and the sender of the outbox, all at once; afterwards the promises must hold.</summary>
public abstract class InterleavingContract(ITestOutputHelper output) : StoreContract
{
    private const int Actors = 12;
    private const int Conversations = 4;
    private const int Steps = 60;

    private readonly ConcurrentBag<Acceptance> _accepted = [];
    private readonly ConcurrentBag<(TurnCommit Turn, TurnCommitted.Done Done)> _committed = [];
    private readonly ConcurrentQueue<OutboxEntry> _delivered = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public async Task Over_any_interleaving_the_promises_hold(int? given)
    {
        var seed = given ?? Random.Shared.Next();
        output.WriteLine($"seed {seed}");

        await Task.WhenAll(Enumerable.Range(0, Actors).Select(i => Task.Run(() => ActAsync(new Random(seed + i)))));
        Assert.NotEmpty(_committed);
        await DeliverAsync(int.MaxValue);
        await RestartAsync();

        for (var i = 0; i < Conversations; i++)
        {
            if (await Stores.Conversations.FindAsync("directline", $"c{i}", default) is { } conversation)
            {
                await VerifyAsync(conversation);
            }
        }
    }

    private async Task ActAsync(Random random)
    {
        for (var step = 0; step < Steps; step++)
        {
            var conversation = await Stores.StartAsync($"c{random.Next(Conversations)}", reference: "{}");
            await (random.Next(10) switch
            {
                < 4 => AcceptAsync(conversation, random),
                < 8 => CommitAsync(conversation, random),
                8 => DeliverAsync(random.Next(1, 5)),
                _ => CommitAgainAsync(random),
            });
        }
    }

    /// <summary>Few ids, so that many deliveries are second ones.</summary>
    private async Task AcceptAsync(Conversation conversation, Random random) => _accepted.Add(
        await Stores.AskAsync(conversation, random.Next(4) == 0 ? null : $"a{random.Next(40)}"));

    /// <summary>Whoever has read the conversation answers what is pending, if anything, and passes the floor on.</summary>
    private async Task CommitAsync(Conversation conversation, Random random)
    {
        var pending = (await Stores.Conversations.PendingTurnsAsync(default))
            .Where(turn => turn.Conversation == conversation.Id).Select(turn => (long?)turn.Sequence).FirstOrDefault();
        var turn = new TurnCommit
        {
            Conversation = conversation,
            Answers = pending,
            Activities = [.. Enumerable.Range(0, random.Next(3)).Select(_ => A.Reply($"to {pending}"))],
            ThroughOutbox = random.Next(2) == 0,
            Speaker = conversation.Speaker,
            State = $$"""{"was":{{conversation.Version}}}""",
            Cases = await ChangesAsync(conversation, random),
        };
        var after = await Stores.FloorAfterAsync(turn);
        var isHeld = conversation.Speaker == Speaker.Staff && after == Speaker.Staff;
        await CommitAsync(turn with { Speaker = after, Activities = isHeld ? [] : turn.Activities });
    }

    private async Task CommitAsync(TurnCommit turn)
    {
        try
        {
            if (await Stores.Conversations.CommitAsync(turn, default) is TurnCommitted.Done done)
            {
                _committed.Add((turn, done));
            }
        }
        catch (InvalidOperationException refused) when (turn.Cases.Count > 0)
        {
            // The case was read after the conversation: with the version still right, nobody can have moved it.
            Assert.Fail(refused.Message);
        }
    }

    /// <summary>A turn that is committed once more must find itself stale.</summary>
    private async Task CommitAgainAsync(Random random)
    {
        var done = _committed.ToArray();
        if (done.Length > 0)
        {
            var again = await Stores.Conversations.CommitAsync(done[random.Next(done.Length)].Turn, default);
            Assert.IsType<TurnCommitted.Stale>(again);
        }
    }

    private async Task<IReadOnlyList<CaseChange>> ChangesAsync(Conversation conversation, Random random)
    {
        if (random.Next(2) == 0)
        {
            return [];
        }

        var newest = await Stores.Cases.NewestAsync(conversation.Id, default);
        if (newest is null || !CaseTransitions.IsOpen(newest.State))
        {
            return [new CaseChange.Open(CaseState.Offered, "asked", null, null, "bot")];
        }

        var next = CaseTransitions.After(newest.State);
        return [new CaseChange.Move(newest.Id, next[random.Next(next.Count)], null, "staff-1")];
    }

    private async Task DeliverAsync(int limit)
    {
        // The clock stands: a claim that is not delivered here is nobody's, and leases last the test.
        IReadOnlyList<OutboxEntry> entries;
        do
        {
            entries = await Stores.Outbox.ClaimAsync(limit, Time.Now.AddHours(1), default);
            foreach (var entry in entries)
            {
                _delivered.Enqueue(entry);
                await Stores.Outbox.DeliveredAsync(entry.Id, null, default);
            }
        }
        while (limit == int.MaxValue && entries.Count > 0);
    }

    private async Task VerifyAsync(Conversation conversation)
    {
        var transcript = await Stores.TranscriptAsync(conversation);
        Transcripts.AreWhole(transcript);
        EveryAcceptedActivityIsThereOnce(conversation, transcript);
        await EveryTurnIsAnsweredOnceOrPending(conversation, transcript);
        CommitsFollowOneAnother(conversation, transcript);
        EntriesWereSentInOrder(conversation, transcript);
        await AtMostOneCaseIsOpen(conversation);
    }

    private void EveryAcceptedActivityIsThereOnce(Conversation conversation, IReadOnlyList<StoredActivity> transcript)
    {
        var accepted = _accepted.Where(each => each.Activity.Conversation == conversation.Id).ToList();
        Assert.All(accepted, each => Assert.Equal(transcript[(int)each.Activity.Sequence - 1], each.Activity));
        Assert.Equal(
            transcript.Count(activity => activity.Origin == ActivityOrigin.Visitor), accepted.Count(each => !each.IsDuplicate));
    }

    private async Task EveryTurnIsAnsweredOnceOrPending(Conversation conversation, IReadOnlyList<StoredActivity> transcript)
    {
        var pending = (await Stores.Conversations.PendingTurnsAsync(default))
            .Where(turn => turn.Conversation == conversation.Id).Select(turn => turn.Sequence);
        var answered = CommitsOf(conversation).Select(each => each.Turn.Answers).OfType<long>();
        Assert.Equal(
            transcript.Where(activity => activity.Origin == ActivityOrigin.Visitor).Select(activity => activity.Sequence),
            pending.Concat(answered).Order());
    }

    /// <summary>One speaker: every commit was made over the one before it, and nothing came between its replies.</summary>
    private void CommitsFollowOneAnother(Conversation conversation, IReadOnlyList<StoredActivity> transcript)
    {
        var commits = CommitsOf(conversation);
        Assert.Equal(Enumerable.Range(2, commits.Count).Select(i => (long)i), commits.Select(each => each.Done.Conversation.Version));
        Assert.All(commits.Zip(commits.Skip(1)), pair => Assert.Equal(pair.First.Done.Conversation, pair.Second.Turn.Conversation));
        Assert.Equal(conversation, commits.Count > 0 ? commits[^1].Done.Conversation : conversation);
        Assert.Equal(
            transcript.Where(activity => activity.Origin == ActivityOrigin.Bot), commits.SelectMany(each => each.Done.Activities));
    }

    private void EntriesWereSentInOrder(Conversation conversation, IReadOnlyList<StoredActivity> transcript)
    {
        var sent = _delivered.Select(entry => entry.Activity).Where(activity => activity.Conversation == conversation.Id).ToList();
        var due = CommitsOf(conversation).Where(each => each.Turn.ThroughOutbox).SelectMany(each => each.Done.Activities);
        Assert.Equal(due, sent);
        Assert.All(sent, activity => Assert.Contains(activity, transcript));
    }

    private async Task AtMostOneCaseIsOpen(Conversation conversation)
    {
        var open = 0;
        foreach (var state in Enum.GetValues<CaseState>().Where(CaseTransitions.IsOpen))
        {
            open += (await Stores.Cases.ListAsync(state, 1000, default)).Count(each => each.Conversation == conversation.Id);
        }

        Assert.InRange(open, 0, 1);
    }

    private List<(TurnCommit Turn, TurnCommitted.Done Done)> CommitsOf(Conversation conversation) =>
        [.. _committed.Where(each => each.Turn.Conversation.Id == conversation.Id).OrderBy(each => each.Done.Conversation.Version)];
}
