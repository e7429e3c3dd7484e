using IntlAssistant.BotFramework.Registration;
using Microsoft.Extensions.Configuration;

namespace IntlAssistant.BotFramework.Tests.Registration;

public sealed class BotOptionsTests
{
    private const string Id = "5a1b4f3e-0000-4000-8000-000000000001";
    private const string Tenant = "11111111-2222-4333-8444-555555555555";

    [Theory]
    [InlineData]
    [InlineData("AppId", Id, "TenantId", Tenant, "Password", "p")]
    [InlineData("AppId", Id, "AppType", "MultiTenant", "Password", "p")]
    [InlineData("AppId", Id, "AppType", "UserAssignedMSI", "TenantId", Tenant)]
    [InlineData("AppId", Id, "TenantId", Tenant, "Password", "p", "AllowedTenants:0", "*", "ServiceHosts:0", "*.botframework.com")]
    public void A_whole_registration_and_none_are_right(params string[] settings) => Assert.Empty(Faults(settings));

    [Theory]
    [InlineData("Bot:AppId is missing", "Password", "p")]
    [InlineData("Bot:AppId is missing", "TenantId", Tenant)]
    [InlineData("Bot:AppId is missing", "AppType", "UserAssignedMSI")]
    [InlineData("Bot:AppId is missing", "Certificate:Pem", "x")]
    [InlineData("Bot:AppId 'x' is not a GUID", "AppId", "x", "TenantId", Tenant, "Password", "p")]
    [InlineData("Bot:TenantId is missing", "AppId", Id, "Password", "p")]
    [InlineData("Bot:TenantId is missing", "AppId", Id, "AppType", "UserAssignedMSI")]
    [InlineData("Bot:TenantId 'common' is not a GUID", "AppId", Id, "TenantId", "common", "Password", "p")]
    [InlineData("nothing to prove it by", "AppId", Id, "TenantId", Tenant)]
    [InlineData("neither password nor certificate", "AppId", Id, "AppType", "UserAssignedMSI", "TenantId", Tenant, "Password", "p")]
    [InlineData("are both set", "AppId", Id, "TenantId", Tenant, "Password", "p", "Certificate:Pem", "x")]
    [InlineData("needs either Path", "AppId", Id, "TenantId", Tenant, "Certificate:KeyPath", "/dev/null")]
    [InlineData("names the file '/nowhere/bot.pfx', and there is none", "AppId", Id, "TenantId", Tenant, "Certificate:Path", "/nowhere/bot.pfx")]
    [InlineData("Bot:AllowedTenants 'university.example' is not a GUID", "AppId", Id, "TenantId", Tenant, "Password", "p", "AllowedTenants:0", "university.example")]
    [InlineData("Bot:ServiceHosts 'https://x.example/' is not a host", "AppId", Id, "TenantId", Tenant, "Password", "p", "ServiceHosts:0", "https://x.example/")]
    [InlineData("Bot:LoginAuthority 'http://127.0.0.1:1' is not an address with https", "LoginAuthority", "http://127.0.0.1:1")]
    [InlineData("Bot:OpenIdMetadata '' is not an address", "OpenIdMetadata", "")]
    [InlineData("Bot:KeyRefreshInterval", "KeyRefreshInterval", "-00:00:01")]
    [InlineData("Bot:Limits:PerHour '0' is out of range", "Limits:PerHour", "0")]
    public void Half_a_registration_is_a_fault_and_told(string fault, params string[] settings) =>
        Assert.Contains(fault, Assert.Single(Faults(settings)), StringComparison.Ordinal);

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Assert.Equal(4, Faults("AppId", "x", "Limits:PerSecond", "-1").Count);

    [Fact]
    public void In_Development_a_provider_of_this_machine_needs_no_https() =>
        Assert.Empty(BotOptionsValidator.Faults(Options("LoginAuthority", "http://127.0.0.1:1"), isDevelopment: true));

    private static List<string> Faults(params string[] settings) => [.. BotOptionsValidator.Faults(Options(settings), isDevelopment: false)];

    private static BotOptions Options(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Chunk(2).Select(pair => KeyValuePair.Create($"Bot:{pair[0]}", (string?)pair[1])))
        .Build().GetSection(BotOptions.Section).Get<BotOptions>() ?? new BotOptions();
}
