using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Signals;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Conversations.Tests.Signals;

public sealed class ConversationSignalsTests : IDisposable
{
    private readonly ConversationSignals _signals = new(new NoReplicas(), NullLogger<ConversationSignals>.Instance);
    private readonly ConversationId _conversation = ConversationId.New();

    public void Dispose() => _signals.Dispose();

    [Fact]
    public void Raise_reaches_every_listener_of_that_conversation_alone()
    {
        var heard = new List<string>();
        using var first = _signals.Subscribe(_conversation, () => heard.Add("first"));
        using var second = _signals.Subscribe(_conversation, () => heard.Add("second"));
        using var other = _signals.Subscribe(ConversationId.New(), () => heard.Add("other"));

        _signals.Raise(_conversation);

        Assert.Equal(["first", "second"], heard);
    }

    [Fact]
    public void A_disposed_listener_hears_nothing_and_is_forgotten()
    {
        var heard = 0;
        var first = _signals.Subscribe(_conversation, () => heard++);
        var second = _signals.Subscribe(_conversation, () => heard++);

        first.Dispose();
        first.Dispose();
        _signals.Raise(_conversation);
        second.Dispose();
        _signals.Raise(_conversation);

        Assert.Equal(1, heard);
        Assert.Equal(0, _signals.Count);
    }

    [Fact]
    public void A_listener_that_fails_silences_no_other()
    {
        var heard = false;
        using var failing = _signals.Subscribe(_conversation, () => throw new InvalidOperationException("broken"));
        using var working = _signals.Subscribe(_conversation, () => heard = true);

        _signals.Raise(_conversation);

        Assert.True(heard);
    }

    [Fact]
    public void Listeners_that_come_and_go_at_once_are_all_forgotten()
    {
        Parallel.For(0, 2000, _ =>
        {
            using var subscription = _signals.Subscribe(_conversation, () => { });
            _signals.Raise(_conversation);
        });

        Assert.Equal(0, _signals.Count);
    }
}
