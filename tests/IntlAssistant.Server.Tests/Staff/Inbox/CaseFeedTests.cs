using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Server.Staff.Inbox;

namespace IntlAssistant.Server.Tests.Staff.Inbox;

public sealed class CaseFeedTests : IDisposable
{
    private readonly Raised signals = new();
    private readonly CaseFeed feed;

    public CaseFeedTests() => feed = new CaseFeed(signals);

    [Fact]
    public async Task What_came_after_a_place_is_told_once_and_in_order()
    {
        var place = await feed.NewestAsync(default);
        signals.Raise(1, CaseSignalKind.Changed);
        signals.Raise(2, CaseSignalKind.VisitorWrote);
        signals.Raise(1, CaseSignalKind.Changed);

        var told = await feed.ReadAsync(null!, place, default);

        Assert.Equal([("case", "1"), ("wrote", "2")], told.Select(each => (each.Name, each.Data)));
        Assert.Empty(await feed.ReadAsync(null!, told[^1].Place, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("0123abcd-0")]
    public async Task A_place_of_another_run_leads_to_a_reading_anew(string place) =>
        Assert.Equal("reset", Assert.Single(await feed.ReadAsync(null!, place, default)).Name);

    [Fact]
    public async Task A_place_too_long_ago_leads_to_a_reading_anew()
    {
        var place = await feed.NewestAsync(default);
        for (var id = 0; id < 600; id++)
        {
            signals.Raise(id, CaseSignalKind.Changed);
        }

        Assert.Equal("reset", Assert.Single(await feed.ReadAsync(null!, place, default)).Name);
        Assert.Empty(await feed.ReadAsync(null!, await feed.NewestAsync(default), default));
    }

    [Fact]
    public void Whoever_listens_is_called_until_he_has_gone()
    {
        var calls = 0;
        using (feed.Subscribe(() => calls++))
        {
            signals.Raise(1, CaseSignalKind.Presence);
        }

        signals.Raise(1, CaseSignalKind.Presence);
        Assert.Equal(1, calls);
    }

    public void Dispose() => feed.Dispose();

    private sealed class Raised : ICaseSignals, IDisposable
    {
        private Action<CaseSignal> listener = _ => { };

        public void Raise(long id, CaseSignalKind kind) => listener(new CaseSignal(new CaseId(id), kind));

        public IDisposable Subscribe(Action<CaseSignal> onSignal)
        {
            listener = onSignal;
            return this;
        }

        public void Dispose() => listener = _ => { };
    }
}
