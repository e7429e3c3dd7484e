using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.BotFramework.Tests.Connector;

public sealed class ConnectorTrustTests : ConnectorTest
{
    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using FakeChannel elsewhere = await FakeChannel.StartAsync();
        Channel.Then(307, further: http => http.Response.Headers.Location = elsewhere.Address);

        Assert.Equal(new Delivery.Dead("The channel answered 307."), await Client.SendAsync(Message(), default));
        Assert.Empty(elsewhere.Heard);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://user@localhost/")]
    [InlineData("file:///tmp")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Without_credentials_only_this_machine_is_called(string? serviceUrl) =>
        Assert.IsType<Delivery.Dead>(await Client.SendAsync(Message() with { ServiceUrl = serviceUrl }, default));

    [Theory]
    [InlineData("http://channel.example/", "http://channel.example/", "https only")]
    [InlineData("https://other.example/", "https://channel.example/", "no verified activity")]
    [InlineData("https://channel.example:8443/", "https://channel.example/", "no verified activity")]
    [InlineData("https://channel.example.evil.example/", "https://channel.example/", "no verified activity")]
    [InlineData("https://channel.example@evil.example/", "https://channel.example/", "can be called")]
    [InlineData("https://channel.example/", null, "no verified activity")]
    [InlineData("https://channel.example/", "garbage", "no verified activity")]
    public async Task Credentials_go_over_https_and_to_a_verified_host_only(string serviceUrl, string? verified, string reason)
    {
        await using ServiceProvider withCredentials = Services(new NumberedCredentials());

        Delivery delivery = await withCredentials.GetRequiredService<ConnectorClient>()
            .SendAsync(Message() with { ServiceUrl = serviceUrl, VerifiedServiceUrl = verified }, default);

        Assert.Contains(reason, Assert.IsType<Delivery.Dead>(delivery).Reason, StringComparison.Ordinal);
        Assert.Empty(Channel.Heard);
    }

    [Fact]
    public async Task In_Production_not_even_this_machine_gets_them_in_the_clear()
    {
        await using ServiceProvider production = Services(new NumberedCredentials(), "Production");

        Delivery delivery = await production.GetRequiredService<ConnectorClient>().SendAsync(Verified(), default);

        Assert.Contains("https only", Assert.IsType<Delivery.Dead>(delivery).Reason, StringComparison.Ordinal);
        Assert.Empty(Channel.Heard);
    }

    [Fact]
    public async Task A_refused_credential_is_renewed_once()
    {
        await using ServiceProvider withCredentials = Services(new NumberedCredentials());
        ConnectorClient client = withCredentials.GetRequiredService<ConnectorClient>();
        Channel.Then(401).Then(200, """{"id":"a"}""").Then(401).Then(401);

        Delivery renewed = await client.SendAsync(Verified(), default);
        Delivery refused = await client.SendAsync(Verified(), default);

        Assert.Equal(new Delivery.Delivered("a"), renewed);
        Assert.Equal(new Delivery.Retry(TimeSpan.FromMinutes(1), "The channel answered 401."), refused);
        Assert.Equal(["Bearer 1", "Bearer 2", "Bearer 2", "Bearer 3"], Channel.Heard.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_credential_that_is_not_to_be_had_is_tried_again_or_left_for_later()
    {
        var credentials = new NumberedCredentials();
        await using ServiceProvider withCredentials = Services(credentials);
        ConnectorClient client = withCredentials.GetRequiredService<ConnectorClient>();

        credentials.Failures.Enqueue(new ConnectorCredentialsException("Busy.", passes: true));
        Delivery again = await client.SendAsync(Verified(), default);
        credentials.Failures.Enqueue(new ConnectorCredentialsException("The secret is wrong.", passes: false));
        Delivery later = await client.SendAsync(Verified(), default);

        Assert.Equal(new Delivery.Delivered("given"), again);
        Assert.Equal(new Delivery.Retry(TimeSpan.FromMinutes(1), "The secret is wrong."), later);
        Assert.Single(Channel.Heard);
    }

    private Activity Verified() => Message() with { VerifiedServiceUrl = Channel.Address };
}
