using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector.Files;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.BotFramework.Tests.Connector;

public sealed class ChannelFilesTests : ConnectorTest
{
    private const string Download = "application/vnd.microsoft.teams.file.download.info";
    private const int Most = 100_000;

    [Theory]
    [InlineData("image/*", "https://channel.example/v3/attachments/1", true)]
    [InlineData("image/png", "https://channel.example/v3/attachments/1", true)]
    [InlineData("application/pdf", "https://channel.example/v3/attachments/1", true)]
    [InlineData(Download, null, true)]
    [InlineData(Download, "https://files.example/a.pdf", true)]
    [InlineData("text/html", null, false)]
    [InlineData("text/html", "https://channel.example/1", false)]
    [InlineData("application/vnd.microsoft.card.adaptive", "https://channel.example/1", false)]
    [InlineData("messageReference", "https://channel.example/1", false)]
    [InlineData("image/png", null, false)]
    [InlineData(null, "https://channel.example/1", false)]
    public void IsFile_knows_files_from_what_else_stands_beside_a_message(string? type, string? url, bool isFile) =>
        Assert.Equal(isFile, Files(Services()).IsFile(new Attachment { ContentType = type, ContentUrl = url }));

    [Fact]
    public async Task A_picture_is_fetched_from_the_channels_host_with_the_bots_token()
    {
        Channel.Then(200, "picture");

        FetchedFile fetched = await FetchAsync(Picture("/amer/v3/attachments/1/views/original"));

        Assert.Equal("picture", TextOf(fetched));
        FakeChannel.Call heard = Assert.Single(Channel.Heard);
        Assert.Equal(("GET", "/amer/v3/attachments/1/views/original", "Bearer 1"), (heard.Method, heard.RawTarget, heard.Authorization));
    }

    [Fact]
    public async Task Another_host_never_hears_of_the_token()
    {
        await using FakeChannel elsewhere = await FakeChannel.StartAsync();

        FetchedFile fetched = await FetchAsync(new Attachment { ContentType = "image/png", ContentUrl = elsewhere.Address + "/1" });

        Assert.Contains("not the channel's own host", ReasonOf(fetched), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Heard);
    }

    [Fact]
    public async Task A_host_that_no_token_named_is_not_called_even_when_the_activity_names_it()
    {
        ConversationReference unverified = Reference() with { VerifiedServiceUrl = "https://channel.example/" };

        FetchedFile fetched = await Files(Services(new NumberedCredentials())).FetchAsync(unverified, Picture("/1"), Most, default);

        Assert.Contains("no verified activity", ReasonOf(fetched), StringComparison.Ordinal);
        Assert.Empty(Channel.Heard);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed_and_one_on_the_same_host_is()
    {
        await using FakeChannel elsewhere = await FakeChannel.StartAsync();
        Redirect(elsewhere.Address + "/1");
        Redirect("/2");
        Channel.Then(200, "picture");

        FetchedFile away = await FetchAsync(Picture("/1"));
        FetchedFile here = await FetchAsync(Picture("/1"));

        Assert.Contains("not the channel's own host", ReasonOf(away), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Heard);
        Assert.Equal("picture", TextOf(here));
    }

    [Fact]
    public async Task A_redirect_without_end_comes_to_an_end()
    {
        Channel.Always(_ => (200, "never", null));
        for (int i = 0; i < 5; i++)
        {
            Redirect("/again");
        }

        Assert.Contains("on and on", ReasonOf(await FetchAsync(Picture("/1"))), StringComparison.Ordinal);
        Assert.Equal(4, Channel.Heard.Count);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        Channel.Then(401).Then(200, "picture").Then(401).Then(401);
        IChannelFiles files = Files(Services(new NumberedCredentials()));

        Assert.Equal("picture", TextOf(await files.FetchAsync(Reference(), Picture("/1"), Most, default)));
        Assert.Equal("The host answered 401.", ReasonOf(await files.FetchAsync(Reference(), Picture("/1"), Most, default)));
        Assert.Equal(["Bearer 1", "Bearer 2", "Bearer 2", "Bearer 3"], Channel.Heard.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_file_with_an_address_of_its_own_is_fetched_without_the_token()
    {
        await using FakeChannel store = await FakeChannel.StartAsync();
        store.Then(200, "file");

        Assert.Equal("file", TextOf(await FetchAsync(File(store.Address + "/a.pdf?key=1"))));
        Assert.Null(Assert.Single(store.Heard).Authorization);
        Assert.Empty(Channel.Heard);
    }

    [Theory]
    [InlineData("https://127.0.0.1:PORT/a", "ConnectionError")]
    [InlineData("https://[::ffff:127.0.0.1]:PORT/a", "ConnectionError")]
    [InlineData("https://localhost:PORT/a", "ConnectionError")]
    [InlineData("https://169.254.169.254/metadata", "ConnectionError")]
    [InlineData("https://10.0.0.1/", "ConnectionError")]
    [InlineData("http://127.0.0.1:PORT/a", "is not https")]
    [InlineData("http://files.example/a", "is not https")]
    [InlineData("https://user@files.example/a", "names a user")]
    [InlineData("file:///etc/hostname", "is not https")]
    [InlineData("/a", "is not https")]
    [InlineData(null, "names no address")]
    public async Task Nothing_is_fetched_from_a_private_address_or_without_https(string? url, string reason)
    {
        IChannelFiles production = Files(Services(new NumberedCredentials(), "Production"));
        string port = new Uri(Channel.Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        FetchedFile fetched = await production.FetchAsync(
            Reference(), File(url?.Replace("PORT", port, StringComparison.Ordinal)), Most, default);

        Assert.Contains(reason, ReasonOf(fetched), StringComparison.Ordinal);
        Assert.Empty(Channel.Heard);
    }

    [Fact]
    public async Task A_file_is_not_fetched_from_where_a_redirect_leads_without_https()
    {
        Redirect("http://files.example/a");

        Assert.Contains("is not https", ReasonOf(await FetchAsync(File(Channel.Address + "/a"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Production_the_token_does_not_go_in_the_clear()
    {
        FetchedFile fetched = await Files(Services(new NumberedCredentials(), "Production")).FetchAsync(Reference(), Picture("/1"), Most, default);

        Assert.Contains("https only", ReasonOf(fetched), StringComparison.Ordinal);
        Assert.Empty(Channel.Heard);
    }

    [Theory]
    [InlineData(Most, false, false)]
    [InlineData(Most + 1, false, true)]
    [InlineData(Most, true, false)]
    [InlineData(Most + 1, true, true)]
    [InlineData(Most * 20, false, true)]
    public async Task What_is_larger_than_allowed_is_cut_off_whatever_the_host_says_of_its_length(int length, bool isTold, bool isTooLarge)
    {
        Channel.Then(200, new string('x', length), further: http => http.Response.ContentLength = isTold ? length : null);

        FetchedFile fetched = await FetchAsync(Picture("/1"));

        Assert.Equal(isTooLarge, fetched is FetchedFile.TooLarge);
        Assert.Equal(isTooLarge ? null : length, (fetched as FetchedFile.Here)?.Content.Length);
    }

    [Fact]
    public async Task What_does_not_answer_is_given_up()
    {
        Channel.ThenSilence();
        Task heard = Channel.NextAsync();
        Task<FetchedFile> fetching = FetchAsync(Picture("/1"));
        await heard;

        Time.Advance(TimeSpan.FromSeconds(25));

        Assert.Equal("It was not here within 25 seconds.", ReasonOf(await fetching));
    }

    [Fact]
    public async Task What_breaks_off_or_is_gone_is_unreachable()
    {
        Channel.ThenCut().Then(404);

        Assert.StartsWith("The host was not reached", ReasonOf(await FetchAsync(Picture("/1"))), StringComparison.Ordinal);
        Assert.Equal("The host answered 404.", ReasonOf(await FetchAsync(Picture("/1"))));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("52.112.0.1", true)]
    [InlineData("2620:1ec:8f8::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:0:4136:e378::1", false)]
    [InlineData("2001:db8::1", false)]
    public void IsPublic_knows_the_public_internet(string address, bool isPublic) =>
        Assert.Equal(isPublic, InternetAddress.IsPublic(IPAddress.Parse(address)));

    private IChannelFiles Files(ServiceProvider services)
    {
        Time.TimerStarted = null; // Nothing but the time-out is waited for.
        return services.GetRequiredService<IChannelFiles>();
    }

    private Task<FetchedFile> FetchAsync(Attachment attachment) =>
        Files(Services(new NumberedCredentials())).FetchAsync(Reference(), attachment, Most, default);

    private ConversationReference Reference() => new() { ServiceUrl = Channel.Address + "/amer/", VerifiedServiceUrl = Channel.Address + "/amer/" };

    private Attachment Picture(string path) => new() { ContentType = "image/*", ContentUrl = Channel.Address + path };

    private static Attachment File(string? url) => new()
    {
        ContentType = Download,
        ContentUrl = "https://university.example/personal/a.pdf",
        Name = "a.pdf",
        Content = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = "1", ["fileType"] = "pdf" },
    };

    private void Redirect(string to) => Channel.Then(302, further: http => http.Response.Headers.Location = to);

    private static string TextOf(FetchedFile fetched) => Encoding.UTF8.GetString(Assert.IsType<FetchedFile.Here>(fetched).Content.Span);

    private static string ReasonOf(FetchedFile fetched) => Assert.IsType<FetchedFile.Unreachable>(fetched).Reason;
}
