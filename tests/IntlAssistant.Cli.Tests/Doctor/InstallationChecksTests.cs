using System.Net;
using System.Net.Sockets;

using IntlAssistant.Cli.Doctor;

using Microsoft.Extensions.Configuration;

namespace IntlAssistant.Cli.Tests.Doctor;

public sealed class InstallationChecksTests
{
    [Fact]
    public async Task What_is_not_set_is_well()
    {
        var checks = await RunAsync(HttpStatusCode.OK, null, ("Storage:DataFolder", Path.GetTempPath()));

        Assert.Equal(["storage", "mail", "address", "clock", "erasures"], checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.True(check.Good, check.Finding));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        var checks = await RunAsync(HttpStatusCode.OK, null, ("Storage:DataFolder", "/proc/doctor/data"));

        Assert.False(checks[0].Good);
        Assert.Contains("'/proc/doctor/data' cannot be written", checks[0].Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_let_us_in_is_told_without_its_password()
    {
        var checks = await RunAsync(
            HttpStatusCode.OK, null, ("Storage:Provider", "postgres"), ("Storage:ConnectionString", "Host=127.0.0.1;Port=9;Username=a;Password=hush;Timeout=2"));

        Assert.False(checks[0].Good);
        Assert.DoesNotContain("hush", checks[0].Finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("220 mail.example ESMTP\r\n", true)]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", false)]
    public async Task A_mail_server_greets(string greeting, bool isGood)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var greets = Task.Run(async () =>
        {
            using var client = await server.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(greeting));
        });

        var checks = await RunAsync(HttpStatusCode.OK, null, ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{((IPEndPoint)server.LocalEndpoint).Port}"));
        await greets;

        Assert.Equal(isGood, checks[1].Good);
    }

    [Theory]
    [InlineData("http://chat.university.example", 200, false)]
    [InlineData("https://chat.university.example", 200, true)]
    [InlineData("https://chat.university.example", 404, true)]
    [InlineData("https://chat.university.example", 502, false)]
    public async Task The_address_answers_over_https(string site, int status, bool isGood) =>
        Assert.Equal(isGood, (await RunAsync((HttpStatusCode)status, null, ("Office:Site", site)))[2].Good);

    [Theory]
    [InlineData(10, true)]
    [InlineData(300, false)]
    public async Task A_clock_that_differs_from_the_servers_is_told(int seconds, bool isGood) => Assert.Equal(
        isGood, (await RunAsync(HttpStatusCode.OK, DateTimeOffset.UtcNow.AddSeconds(seconds), ("Office:Site", "https://chat.university.example")))[3].Good);

    [Fact]
    public async Task A_journal_that_cannot_be_made_is_missing_or_is_damaged_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("doctor-").FullName;
        var journal = Path.Combine(folder, "data-erasures", "erasures.jsonl");
        try
        {
            var fresh = await JournalAsync(("Storage:DataFolder", "data"));
            var nowhere = await JournalAsync(("Storage:DataFolder", "data"), ("Storage:ErasureFolder", "/proc/doctor/erasures"));
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            await File.WriteAllTextAsync(Path.Combine(folder, "data", "intl-assistant.db"), "");
            var missing = await JournalAsync(("Storage:DataFolder", "data"));
            Directory.CreateDirectory(Path.GetDirectoryName(journal)!); // a file is in a folder
            await File.WriteAllTextAsync(journal, "");
            var there = await JournalAsync(("Storage:DataFolder", "data"));
            await File.WriteAllTextAsync(journal, "nonsense\n");
            var damaged = await JournalAsync(("Storage:DataFolder", "data"));

            Assert.Equal((true, false, false, true, false), (fresh.Good, nowhere.Good, missing.Good, there.Good, damaged.Good));
            Assert.Contains(journal, fresh.Finding, StringComparison.Ordinal);
            Assert.Contains("is missing beside a database", missing.Finding, StringComparison.Ordinal);
            Assert.Contains("1 line that cannot be read", damaged.Finding, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task<Check> JournalAsync(params (string Key, string Value)[] settings) => (await RunAsync(HttpStatusCode.OK, null, settings, folder))[4];
    }

    private static Task<IReadOnlyList<Check>> RunAsync(HttpStatusCode status, DateTimeOffset? date, params (string Key, string Value)[] settings) =>
        RunAsync(status, date, settings, null);

    private static async Task<IReadOnlyList<Check>> RunAsync(HttpStatusCode status, DateTimeOffset? date, (string Key, string Value)[] settings, string? root)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, string? (pair) => pair.Value)).Build();
        using var web = new HttpClient(new OneAnswer(status, date));
        return await new InstallationChecks(configuration, root ?? Path.GetTempPath(), web, TimeProvider.System).RunAsync(default);
    }

    private sealed class OneAnswer(HttpStatusCode status, DateTimeOffset? date) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage(status);
            answer.Headers.Date = date;
            return Task.FromResult(answer);
        }
    }
}
