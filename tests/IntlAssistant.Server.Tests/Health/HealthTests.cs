using System.Net;
using System.Text.Json;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntlAssistant.Server.Tests.Health;

public sealed class HealthTests
{
    private readonly Parts parts = new();

    [Fact]
    public async Task A_sound_server_lives_and_is_ready()
    {
        using var site = new Site();
        using var client = site.CreateClient();

        Assert.Equal("ok", Status(await client.GetStringAsync(new Uri("/health/live", UriKind.Relative))));
        var ready = await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal("ok", Status(ready));
        Assert.Equal(["channels", "chat", "erasures", "knowledge", "mail", "outbox", "storage"], Named(ready));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(StaffRole.Editor, false)]
    [InlineData(StaffRole.Administrator, true)]
    public async Task A_broken_page_degrades_it_and_administrators_are_told_which(StaffRole? role, bool isTold)
    {
        using var site = new Site();
        site.Folder.Write("knowledge/pages/broken.md", "---\nid: broken\n---\nNo title.\n");
        using var client = role is { } known ? await site.SignedInAsync(known) : site.CreateClient();

        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var health = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("degraded", "degraded"), (Status(health), Status(health, "knowledge")));
        Assert.Equal(isTold, health.Contains("pages/broken.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, "ok")]
    [InlineData(6, "degraded")]
    public async Task Messages_that_wait_long_degrade_it(int minutes, string status)
    {
        using var site = Site();
        parts.Outbox = new Backlog(3, site.Time.GetUtcNow() - TimeSpan.FromMinutes(minutes), null);

        var (code, health) = await AskAsync(site);

        Assert.Equal((HttpStatusCode.OK, status, "ok"), (code, Status(health, "outbox"), Status(health, "channels")));
        Assert.Equal(status == "degraded", health.Contains("3 messages to channels wait, the oldest for 6 minutes.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_a_mail_server_and_a_journal_that_fail_degrade_it_and_strangers_hear_no_host()
    {
        using var site = Site();
        parts.Outbox = new Backlog(1, site.Time.GetUtcNow(), "smba.example says 503.");
        parts.Mails = new Backlog(2, site.Time.GetUtcNow() - TimeSpan.FromHours(3), "mail.example does not answer.");
        parts.Problem = "The erasure journal /srv/erasures cannot be written.";
        using var stranger = site.CreateClient();

        var (code, told) = await AskAsync(site);
        var heard = await stranger.GetStringAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.All((string[])["channels", "mail", "erasures"], part => Assert.Equal(("degraded", "degraded"), (Status(told, part), Status(heard, part))));
        Assert.All((string[])["smba.example", "2 mails could not be sent, the oldest for 3 hours: mail.example", "/srv/erasures"], words => Assert.Contains(words, told, StringComparison.Ordinal));
        Assert.All((string[])["example", "/srv", "problems"], words => Assert.DoesNotContain(words, heard, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_a_store_that_takes_nothing_makes_it_unavailable_and_that_names_no_place()
    {
        using var site = Site();
        parts.Storage = new StorageHealth(false, "The disk of /srv/data is full.");
        using var stranger = site.CreateClient();

        using var answer = await stranger.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var heard = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(("unavailable", "unavailable", "ok"), (Status(heard), Status(heard, "storage"), Status(heard, "knowledge")));
        Assert.DoesNotContain("/srv", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_are_named_where_they_are_set()
    {
        using var site = new Site(("Model:Provider", "ollama"), ("Model:Endpoint", "http://127.0.0.1:9"), ("Model:Name", "small"));
        using var client = site.CreateClient();

        var health = await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal("ok", Status(health, "model"));
        Assert.DoesNotContain("embeddings", Named(health));
    }

    private Site Site() => new()
    {
        Further = services => services
            .Replace(ServiceDescriptor.Singleton<IBacklogs>(parts))
            .Replace(ServiceDescriptor.Singleton<IErasureJournal>(parts))
            .Replace(ServiceDescriptor.Singleton<IStorageHealth>(parts)),
    };

    private static async Task<(HttpStatusCode Code, string Health)> AskAsync(Site site)
    {
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);
        using var answer = await administrator.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string? Status(string health) => JsonDocument.Parse(health).RootElement.GetProperty("status").GetString();

    private static string? Status(string health, string part) =>
        JsonDocument.Parse(health).RootElement.GetProperty("checks").GetProperty(part).GetProperty("status").GetString();

    private static IEnumerable<string> Named(string health) =>
        JsonDocument.Parse(health).RootElement.GetProperty("checks").EnumerateObject().Select(part => part.Name);

    /// <summary>Parts that are as a test says.</summary>
    private sealed class Parts : IBacklogs, IErasureJournal, IStorageHealth
    {
        public Backlog Outbox { get; set; } = new(0, null, null);

        public Backlog Mails { get; set; } = new(0, null, null);

        public StorageHealth Storage { get; set; } = new(true, null);

        public string? Problem { get; set; }

        public string File => "";

        public Task<Backlog> OutboxAsync(CancellationToken cancellationToken) => Task.FromResult(Outbox);

        public Task<Backlog> NotificationsAsync(string sender, CancellationToken cancellationToken) => Task.FromResult(Mails);

        public Task<StorageHealth> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(Storage);
    }
}
