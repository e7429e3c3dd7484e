using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Events;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntlAssistant.Server.Tests.Staff;

public sealed class EventTests : IDisposable
{
    private readonly NumberedFeed feed = new();
    private readonly Site site;

    public EventTests() => site = new Site { Further = services => services.Replace(ServiceDescriptor.Singleton<IStaffFeed>(feed)) };

    [Fact]
    public async Task What_is_new_comes_at_once_and_a_lost_connection_goes_on_where_it_was()
    {
        using var browser = await site.SignedInAsync(StaffRole.Agent);
        feed.Say("before");
        using (var stream = await OpenAsync(browser))
        {
            Assert.Equal(("alive", "1"), await NextAsync(stream));
            Assert.Equal(("alive", "1"), await NextAsync(stream));
            feed.Say("one");
            Assert.Equal(("one", "2"), await NextAsync(stream));
        }

        feed.Say("two");
        feed.Say("three");
        using var again = await OpenAsync(browser, after: "2");
        Assert.Equal(("alive", "2"), await NextAsync(again));
        Assert.Equal(("two", "3"), await NextAsync(again));
        Assert.Equal(("three", "4"), await NextAsync(again));
    }

    [Fact]
    public async Task A_silent_stream_gives_a_sign_of_life()
    {
        using var browser = await site.SignedInAsync(StaffRole.Viewer);
        using var stream = await OpenAsync(browser);
        await NextAsync(stream);
        await NextAsync(stream);

        site.Time.Move(StaffStream.Silence);

        Assert.Equal(("alive", "0"), await NextAsync(stream));
    }

    [Fact]
    public async Task A_stream_ends_with_its_session_and_tells_nothing_more()
    {
        var account = await site.HireAsync(StaffRole.Viewer);
        using var browser = await site.SignedInAsync(account);
        using var stream = await OpenAsync(browser);
        await NextAsync(stream);
        await NextAsync(stream);

        await site.Sessions().EndAllAsync(account.Id, null, default);
        feed.Say("secret");

        Assert.Equal("signed-out", (await NextAsync(stream)).Name);
        Assert.Null(await stream.ReadLineAsync());
    }

    [Fact]
    public async Task Each_is_told_what_he_may_know()
    {
        feed.Least = StaffRole.Editor;
        using var browser = await site.SignedInAsync(StaffRole.Agent);
        using var stream = await OpenAsync(browser, after: "0");
        feed.Say("for editors");

        Assert.Equal("alive", (await NextAsync(stream)).Name);
        Assert.Equal("alive", (await NextAsync(stream)).Name);
    }

    public void Dispose() => site.Dispose();

    private static async Task<StreamReader> OpenAsync(HttpClient browser, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/staff/events");
        if (after is not null)
        {
            request.Headers.Add("Last-Event-ID", after);
        }

        var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new StreamReader(await answer.Content.ReadAsStreamAsync());
    }

    private static async Task<(string Name, string? Place)> NextAsync(StreamReader stream)
    {
        var (name, place) = ("message", (string?)null);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var line = await stream.ReadLineAsync(patience.Token); line is { Length: > 0 }; line = await stream.ReadLineAsync(patience.Token))
        {
            name = line.StartsWith("event: ", StringComparison.Ordinal) ? line["event: ".Length..] : name;
            place = line.StartsWith("id: ", StringComparison.Ordinal) ? line["id: ".Length..] : place;
        }

        return (name, place);
    }

    /// <summary>A feed whose places are numbers.</summary>
    private sealed class NumberedFeed : IStaffFeed
    {
        private readonly List<StaffEvent> events = [];
        private event Action? Changed;

        public StaffRole Least { get; set; } = StaffRole.Viewer;

        public void Say(string name)
        {
            lock (events)
            {
                events.Add(new StaffEvent($"{events.Count + 1}", name, "…"));
            }

            Changed?.Invoke();
        }

        public Task<string> NewestAsync(CancellationToken cancellationToken)
        {
            lock (events)
            {
                return Task.FromResult($"{events.Count}");
            }
        }

        public Task<IReadOnlyList<StaffEvent>> ReadAsync(StaffMember member, string after, CancellationToken cancellationToken)
        {
            lock (events)
            {
                return Task.FromResult<IReadOnlyList<StaffEvent>>(member.Is(Least) ? [.. events.Skip(int.Parse(after))] : []);
            }
        }

        public IDisposable Subscribe(Action onChanged)
        {
            Changed += onChanged;
            return new Subscription(() => Changed -= onChanged);
        }

        private sealed class Subscription(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }
}
