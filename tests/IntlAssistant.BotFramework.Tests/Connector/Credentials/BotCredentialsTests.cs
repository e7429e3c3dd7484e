using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Tests.Connector.Credentials;

public sealed class BotCredentialsTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime time = new();
    private readonly LogLines log = new();
    private readonly string folder = Directory.CreateTempSubdirectory("bot-certificate-").FullName;
    private TestCloud cloud = null!; // Set before any test runs.

    public async Task InitializeAsync() => cloud = await TestCloud.StartAsync(time);

    public async Task DisposeAsync()
    {
        await cloud.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => log.Dispose();

    [Theory]
    [InlineData("SingleTenant", TestCloud.Tenant, "/11111111-2222-4333-8444-555555555555/oauth2/v2.0/token")]
    [InlineData("MultiTenant", null, "/botframework.com/oauth2/v2.0/token")]
    public async Task A_secret_is_exchanged_at_the_authority_of_the_apps_kind(string type, string? tenant, string target)
    {
        await using ServiceProvider services = Services(("Bot:AppType", type), ("Bot:TenantId", tenant));

        AuthenticationHeaderValue? header = await AuthorizeAsync(services);

        Assert.Equal("Bearer token-1", header?.ToString());
        (string host, string heard, _, Dictionary<string, string> form) = cloud.Heard.Single();
        Assert.Equal(("https://login.microsoftonline.com", target), (host, heard));
        Assert.Equal(
            [("client_id", TestCloud.AppId), ("client_secret", TestCloud.Password), ("grant_type", "client_credentials"), ("scope", "https://api.botframework.com/.default")],
            form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, field.Value)));
    }

    [Theory]
    [InlineData("pfx")]
    [InlineData("pem file")]
    [InlineData("pem files, key locked")]
    [InlineData("pem")]
    public async Task A_certificate_signs_an_assertion_instead(string kind)
    {
        using X509Certificate2 certificate = NewCertificate();
        await using ServiceProvider services = Services([("Bot:Password", null), .. Write(certificate, kind)]);

        await AuthorizeAsync(services);

        Dictionary<string, string> form = cloud.Heard.Single().Form;
        Assert.False(form.ContainsKey("client_secret"));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        var assertion = new JsonWebToken(form["client_assertion"]);
        Assert.Equal((TestCloud.AppId, TestCloud.AppId, "PS256"), (assertion.Issuer, assertion.Subject, assertion.Alg));
        Assert.Equal(Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)), assertion.GetHeaderValue<string>("x5t#S256"));
        Assert.Equal(time.GetUtcNow().AddMinutes(10).UtcDateTime, assertion.ValidTo);
        TokenValidationResult verified = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new TokenValidationParameters
        {
            ValidIssuer = TestCloud.AppId,
            ValidAudience = $"https://login.microsoftonline.com/{TestCloud.Tenant}/oauth2/v2.0/token",
            IssuerSigningKey = new X509SecurityKey(certificate),
            ValidateLifetime = false,
        });
        Assert.True(verified.IsValid, verified.Exception?.Message);
    }

    [Fact]
    public async Task A_renewed_certificate_holds_without_a_restart_and_one_that_ended_is_said_to_have()
    {
        using X509Certificate2 first = NewCertificate();
        using X509Certificate2 second = NewCertificate(days: 400);
        await using ServiceProvider services = Services([("Bot:Password", null), .. Write(first, "pem file")]);
        await AuthorizeAsync(services);
        Write(second, "pem file");
        time.Advance(TimeSpan.FromHours(1));
        await AuthorizeAsync(services);
        Write(first, "pem file");
        time.Advance(TimeSpan.FromDays(31));

        var ended = await Assert.ThrowsAsync<ConnectorCredentialsException>(() => AuthorizeAsync(services));

        Assert.Contains("ended on", ended.Message, StringComparison.Ordinal);
        Assert.Equal(
            new[] { first, second }.Select(certificate => Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256))),
            cloud.Heard.Select(call => new JsonWebToken(call.Form["client_assertion"]).GetHeaderValue<string>("x5t#S256")));
    }

    [Fact]
    public async Task A_file_that_is_no_certificate_is_said_to_be_none()
    {
        string path = Path.Combine(folder, "bot.pfx");
        await File.WriteAllTextAsync(path, "garbage");
        await using ServiceProvider services = Services(("Bot:Password", null), ("Bot:Certificate:Path", path));

        var unread = await Assert.ThrowsAsync<ConnectorCredentialsException>(() => AuthorizeAsync(services));

        Assert.StartsWith("Bot:Certificate cannot be read", unread.Message, StringComparison.Ordinal);
        Assert.False(unread.Passes);
    }

    [Theory]
    [InlineData("""{"access_token":"t","expires_on":"1772445600","resource":"r"}""")]
    [InlineData("""{"access_token":"t","expires_in":"3599","expires_on":"1772445600"}""")]
    public async Task A_managed_identity_of_App_Service_is_asked_at_its_endpoint(string answer)
    {
        await using FakeChannel endpoint = await FakeChannel.StartAsync();
        endpoint.Then(200, answer);
        await using ServiceProvider services = Services(
            ("Bot:Password", null), ("Bot:AppType", "UserAssignedMSI"), ("IDENTITY_ENDPOINT", $"{endpoint.Address}/msi/token"), ("IDENTITY_HEADER", "the header"));

        Assert.Equal("Bearer t", (await AuthorizeAsync(services))?.ToString());

        Assert.Equal(
            $"/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fapi.botframework.com&client_id={TestCloud.AppId}", endpoint.Heard.Single().RawTarget);
        await AuthorizeAsync(services);
        Assert.Single(endpoint.Heard);
    }

    [Fact]
    public async Task A_managed_identity_of_a_machine_is_asked_at_the_machines_own_address()
    {
        await using ServiceProvider services = Services(("Bot:Password", null), ("Bot:AppType", "UserAssignedMSI"));

        await AuthorizeAsync(services);

        (string host, string target, var headers, _) = cloud.Heard.Single();
        Assert.Equal("http://169.254.169.254", host);
        Assert.Equal($"/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fapi.botframework.com&client_id={TestCloud.AppId}", target);
        Assert.Equal("true", headers["Metadata"]);
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_its_end_and_fetched_once_however_many_want_it()
    {
        await using ServiceProvider services = Services();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => AuthorizeAsync(services)));
        time.Advance(TimeSpan.FromMinutes(54.9));
        await AuthorizeAsync(services);
        Assert.Single(cloud.Heard);

        time.Advance(TimeSpan.FromMinutes(0.2));
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => AuthorizeAsync(services)));
        Assert.Equal(2, cloud.Heard.Count);
    }

    [Fact]
    public async Task A_refused_token_is_dropped_and_a_newer_one_is_not()
    {
        await using ServiceProvider services = Services();
        var credentials = services.GetRequiredService<IConnectorCredentials>();
        AuthenticationHeaderValue old = (await AuthorizeAsync(services))!;

        credentials.Discard(old);
        AuthenticationHeaderValue newer = (await AuthorizeAsync(services))!;
        credentials.Discard(old);

        Assert.NotEqual(old, newer);
        Assert.Equal(newer, await AuthorizeAsync(services));
        Assert.Equal(2, cloud.Heard.Count);
    }

    [Fact]
    public async Task While_the_authority_is_out_the_old_token_holds_to_its_end()
    {
        await using ServiceProvider services = Services();
        AuthenticationHeaderValue? old = await AuthorizeAsync(services);
        cloud.IsDown = true;

        time.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal(old, await AuthorizeAsync(services));
        Assert.Contains(log.Lines, line => line.Event.Id == 5202);

        time.Advance(TimeSpan.FromMinutes(2));
        var missing = await Assert.ThrowsAsync<ConnectorCredentialsException>(() => AuthorizeAsync(services));
        Assert.True(missing.Passes);
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client","error_codes":[7000215],"error_description":"Invalid secret for app of someone@university.example"}""", "it answered 401 (AADSTS7000215).", false)]
    [InlineData(400, "", "it answered 400.", false)]
    [InlineData(429, "{}", "it answered 429.", true)]
    [InlineData(503, "<html>", "it answered 503.", true)]
    [InlineData(200, "{}", "it answered 200.", false)]
    [InlineData(302, "", "it answered 302.", false)]
    public async Task What_the_authority_refuses_is_told_without_secrets_and_names(int status, string body, string told, bool passes)
    {
        cloud.TokenAnswers.Enqueue((status, body));
        await using ServiceProvider services = Services();

        var refused = await Assert.ThrowsAsync<ConnectorCredentialsException>(() => AuthorizeAsync(services));

        Assert.Equal(($"The login authority login.microsoftonline.com gave no token: {told}", passes), (refused.Message, refused.Passes));
        Assert.Equal("Bearer token-2", (await AuthorizeAsync(services))?.ToString());
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains(TestCloud.Password, StringComparison.Ordinal) || line.Text.Contains("token-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_authority_that_does_not_answer_is_not_waited_for()
    {
        cloud.IsSilent = true;
        await using ServiceProvider services = Services();
        Task<AuthenticationHeaderValue?> asking = AuthorizeAsync(services);
        await Wait.UntilAsync(() => !cloud.Heard.IsEmpty);
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.True((await Assert.ThrowsAsync<ConnectorCredentialsException>(() => asking)).Passes);
    }

    private static async Task<AuthenticationHeaderValue?> AuthorizeAsync(ServiceProvider services) =>
        await services.GetRequiredService<IConnectorCredentials>().AuthorizeAsync(default);

    private ServiceProvider Services(params (string Key, string? Value)[] more)
    {
        Dictionary<string, string?> settings = TestCloud.Settings;
        foreach ((string key, string? value) in more)
        {
            settings[key] = value;
        }

        IServiceCollection services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IHostEnvironment>(new TestEnvironment("Production"))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddConnector();
        cloud.Serve(services);
        return services.BuildServiceProvider();
    }

    private X509Certificate2 NewCertificate(int days = 30)
    {
        using RSA key = RSA.Create(2048);
        return new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(time.GetUtcNow().AddDays(-1), time.GetUtcNow().AddDays(days));
    }

    private (string, string?)[] Write(X509Certificate2 certificate, string kind)
    {
        string path = Path.Combine(folder, "bot.crt"), keyPath = Path.Combine(folder, "bot.key");
        using RSA key = certificate.GetRSAPrivateKey()!;
        string pem = certificate.ExportCertificatePem();
        switch (kind)
        {
            case "pfx":
                File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "locked"));
                return [("Bot:Certificate:Path", path), ("Bot:Certificate:Password", "locked")];
            case "pem file":
                File.WriteAllText(path, $"{pem}\n{key.ExportPkcs8PrivateKeyPem()}");
                return [("Bot:Certificate:Path", path)];
            case "pem":
                return [("Bot:Certificate:Pem", $"{pem}\n{key.ExportPkcs8PrivateKeyPem()}")];
            default:
                File.WriteAllText(path, pem);
                File.WriteAllText(keyPath, key.ExportEncryptedPkcs8PrivateKeyPem("locked", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
                return [("Bot:Certificate:Path", path), ("Bot:Certificate:KeyPath", keyPath), ("Bot:Certificate:Password", "locked")];
        }
    }
}
