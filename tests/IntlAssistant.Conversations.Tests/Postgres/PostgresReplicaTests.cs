using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Presence;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Postgres;

/// <summary>Two servers on one database.</summary>
public sealed class PostgresReplicaTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PostgresDatabaseOfTest _database = new();
    private readonly FakeTime _time = new();
    private TestStores _one = null!;
    private TestStores _other = null!;

    public async Task InitializeAsync()
    {
        _one = _database.Open(_time);
        _other = _database.Open(_time);
        await _one.News.ListeningAsync(default);
        await _other.News.ListeningAsync(default);
    }

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _database.Delete();
    }

    [Fact]
    public async Task What_is_said_at_one_is_heard_at_the_other()
    {
        var conversation = await _one.StartAsync();
        using var heard = new SemaphoreSlim(0);
        using var subscription = _other.Signals.Subscribe(conversation.Id, () => heard.Release());

        await _one.AskAsync(conversation);

        Assert.True(await heard.WaitAsync(Patience));
        Assert.Single(await _other.TranscriptAsync(conversation));
    }

    [Fact]
    public async Task A_case_that_changes_at_one_is_told_of_at_the_other_and_who_looks_at_it_is_seen_there()
    {
        var told = new List<CaseSignal>();
        Assert.Empty(_other.Presence.In(new CaseId(1)));
        using var subscription = _other.CaseSignals.Subscribe(signal => { lock (told) { told.Add(signal); } });
        var conversation = await _one.StartAsync();
        var id = Opened(await _one.CommitAsync(conversation.Id, turn => turn with { Cases = [new CaseChange.Open(CaseState.Waiting, "asked", null, null, "visitor")] }));

        await UntilAsync(() => Told(told, new CaseSignal(id, CaseSignalKind.Changed)));
        _one.Presence.Touch(id, "ada of the office", isTyping: true);
        await UntilAsync(() => Told(told, new CaseSignal(id, CaseSignalKind.Presence)));

        Assert.Equal([("ada of the office", true)], _other.Presence.In(id).Select(viewer => (viewer.Staff, viewer.IsTyping)));
        _one.Presence.Leave(id, "ada of the office");
        await UntilAsync(() => _other.Presence.In(id).Count == 0);
    }

    [Fact]
    public async Task What_is_published_at_one_is_read_at_the_other()
    {
        using var heard = new SemaphoreSlim(0);
        using var subscription = _other.Entries.SubscribePublished(() => heard.Release());
        await _one.Entries.CreateAsync(new NewEntry("visa", new EntryContent("text", []), "ada"), default);

        await _one.Entries.PublishAsync(new EntryAction("visa", "ada", 1), 1, null, null, default);

        Assert.True(await heard.WaitAsync(Patience));
        Assert.Equal("visa", Assert.Single(await _other.Entries.PublishedAsync(default)).Entry);
    }

    [Fact]
    public async Task When_a_server_goes_the_others_look_for_themselves()
    {
        var third = _database.Open(_time);
        using var heard = new SemaphoreSlim(0);
        using var missed = _one.News.OnMissed(() => heard.Release());
        using var known = new SemaphoreSlim(0);
        using var subscription = _one.News.Hear("here", _ => known.Release());
        third.News.Tell("here", "");
        Assert.True(await known.WaitAsync(Patience));

        await third.DisposeAsync();

        Assert.True(await heard.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_lock_is_one_servers_until_it_gives_it_back_or_goes()
    {
        var taken = await _one.Locks.TryTakeAsync("work", default);

        Assert.NotNull(taken);
        Assert.Null(await _other.Locks.TryTakeAsync("work", default));
        Assert.Null(await _one.Locks.TryTakeAsync("work", default));
        Assert.NotNull(await _other.Locks.TryTakeAsync("other work", default));

        await taken.DisposeAsync();
        var again = await _other.Locks.TryTakeAsync("work", default);
        Assert.NotNull(again);

        await _other.DisposeAsync();
        await UntilAsync(async () => await _one.Locks.TryTakeAsync("work", default) is not null);
    }

    [Fact]
    public async Task The_outbox_is_shared_and_nothing_is_taken_twice()
    {
        const int Many = 40;
        for (var i = 0; i < Many; i++)
        {
            var conversation = await _one.StartAsync($"c{i}", reference: "{}");
            await _one.CommitAsync(conversation.Id, turn => turn with { Activities = [A.Reply("hello")], ThroughOutbox = true });
        }

        var until = _time.Now.AddMinutes(1);
        var claimed = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => (i % 2 == 0 ? _one : _other).Outbox.ClaimAsync(5, until, default))));

        var ids = claimed.SelectMany(entries => entries).Select(entry => entry.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        while (await _one.Outbox.ClaimAsync(5, until, default) is { Count: > 0 } rest)
        {
            ids.AddRange(rest.Select(entry => entry.Id));
        }

        Assert.Equal(Many, ids.Distinct().Count());
    }

    [Fact]
    public async Task An_alarm_is_raised_once_and_a_notification_told_by_one()
    {
        var conversation = await _one.StartAsync();
        var promise = new CasePromise(_time.Now.AddHours(1), _time.Now.AddMinutes(30));
        var id = Opened(await _one.CommitAsync(conversation.Id, turn => turn with
        {
            Cases = [new CaseChange.Open(CaseState.Waiting, "asked", null, null, "visitor") { Promise = promise }],
        }));
        _time.Move(TimeSpan.FromMinutes(45));

        var raised = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? _one : _other).Alarms.RaiseDueAsync(10, default))));
        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? _one : _other).Notifications.ClaimAsync("mail", 10, _time.Now.AddMinutes(5), default))));

        Assert.Equal([id], raised.SelectMany(ids => ids));
        var notifications = told.SelectMany(each => each).Select(each => each.Id).ToList();
        Assert.Equal(2, notifications.Count);
        Assert.Equal(2, notifications.Distinct().Count());
    }

    [Fact]
    public async Task The_keys_of_one_are_the_keys_of_the_other()
    {
        var keys = await Task.WhenAll(_one.Keys.GetOrCreateAsync("tokens", 64, default), _other.Keys.GetOrCreateAsync("tokens", 64, default));
        await _one.KeyRing.AddAsync("key-1", "<key/>", default);
        await _other.KeyRing.AddAsync("key-1", "<another/>", default);

        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(["<key/>"], await _other.KeyRing.ReadAsync(default));
    }

    private static CaseId Opened(TurnCommitted committed) => Assert.Single(Assert.IsType<TurnCommitted.Done>(committed).Opened);

    private static bool Told(List<CaseSignal> told, CaseSignal signal)
    {
        lock (told)
        {
            return told.Contains(signal);
        }
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var end = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            await Task.Delay(20, end.Token);
        }
    }
}
