using IntlAssistant.BotFramework.Diagnosis;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.Configuration;

namespace IntlAssistant.BotFramework.Tests.Diagnosis;

public sealed class BotDiagnosisTests : IAsyncLifetime
{
    private const string Site = "https://chat.university.example/";

    private readonly Dictionary<string, string?> settings = TestCloud.Settings;
    private TestCloud cloud = null!; // Set before any test runs.

    public async Task InitializeAsync() => cloud = await TestCloud.StartAsync();

    public async Task DisposeAsync() => await cloud.DisposeAsync();

    [Fact]
    public async Task A_whole_set_up_is_good()
    {
        IReadOnlyList<BotFinding> findings = await RunAsync();

        Assert.Equal(["bot settings", "bot tenants", "bot address", "bot keys", "bot token"], findings.Select(finding => finding.Name));
        Assert.All(findings, finding => Assert.True(finding.IsGood, finding.ToString()));
        Assert.Contains(cloud.Heard, call => (call.Host, call.Target) == ("https://chat.university.example", "/api/messages"));
    }

    [Fact]
    public async Task Everybody_may_speak_only_when_somebody_says_so()
    {
        settings["Bot:AppType"] = "MultiTenant";
        Assert.False((await RunAsync()).Single(finding => finding.Name == "bot tenants").IsGood);

        settings["Bot:AllowedTenants:0"] = "*";
        Assert.True((await RunAsync()).Single(finding => finding.Name == "bot tenants").IsGood);
    }

    [Theory]
    [InlineData(null, "nobody has said")]
    [InlineData("http://chat.university.example", "https addresses of the internet alone")]
    [InlineData("https://localhost:5001", "https addresses of the internet alone")]
    public async Task An_address_that_Azure_cannot_reach_is_told(string? site, string told) =>
        Assert.Contains(told, (await RunAsync(site)).Single(finding => finding.Name == "bot address").Finding, StringComparison.Ordinal);

    [Fact]
    public async Task A_secret_that_is_none_is_told_with_what_to_do()
    {
        cloud.TokenAnswers.Enqueue((401, """{"error":"invalid_client","error_codes":[7000215]}"""));

        BotFinding token = (await RunAsync()).Single(finding => finding.Name == "bot token");

        Assert.False(token.IsGood);
        Assert.Contains(token.Items, item => item.StartsWith("Bot:Password is not a secret of the app", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_that_do_not_speak_for_Teams_and_what_is_no_key_set_are_told()
    {
        cloud.Published.Clear();
        cloud.Published.Add(new TestKey("webchat"));
        Assert.Contains("none of them speaks for Teams", (await RunAsync()).Single(finding => finding.Name == "bot keys").Finding, StringComparison.Ordinal);

        cloud.KeysDocument = "<html>";
        Assert.Contains("is not a provider's metadata", (await RunAsync()).Single(finding => finding.Name == "bot keys").Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_it_says_so()
    {
        cloud.IsDown = true;

        IReadOnlyList<BotFinding> findings = await RunAsync();

        Assert.Contains("login.botframework.com was not reached", findings.Single(finding => finding.Name == "bot keys").Finding, StringComparison.Ordinal);
        Assert.Contains("login.microsoftonline.com was not reached", findings.Single(finding => finding.Name == "bot token").Finding, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<BotFinding>> RunAsync(string? site = Site) => BotDiagnosis.RunAsync(
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "Production", site, cloud.Serve, default);
}
