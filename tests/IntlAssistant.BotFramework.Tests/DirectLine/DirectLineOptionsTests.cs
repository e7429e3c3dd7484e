using IntlAssistant.BotFramework.DirectLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class DirectLineOptionsTests
{
    [Fact]
    public void Nothing_needs_to_be_set() => Assert.Equal(TimeSpan.FromMinutes(30), Read([]).TokenLifetime);

    [Fact]
    public void All_of_it_is_read()
    {
        DirectLineOptions options = Read(new()
        {
            ["DirectLine:Secret"] = new string('s', 32),
            ["DirectLine:AllowedOrigins:0"] = "https://a.example",
            ["DirectLine:AllowedOrigins:1"] = "http://localhost:5173",
            ["DirectLine:TokenLifetime"] = "00:45:00",
            ["DirectLine:PublicUrl"] = "https://chat.example/base/",
        });

        Assert.Equal(["https://a.example", "http://localhost:5173"], options.AllowedOrigins);
        Assert.Equal((TimeSpan.FromMinutes(45), "https://chat.example/base/"), (options.TokenLifetime, options.PublicUrl));
    }

    [Theory]
    [InlineData("Secret", "short", "DirectLine:Secret has 5 characters; write 32 or more random ones, or none at all.")]
    [InlineData("TokenLifetime", "00:00:00", "DirectLine:TokenLifetime '00:00:00' is out of range; write 00:00:01 to 1.00:00:00.")]
    [InlineData("TokenLifetime", "2.00:00:00", "DirectLine:TokenLifetime '2.00:00:00' is out of range")]
    [InlineData("KeyLifetime", "1.00:00:00", "DirectLine:KeyLifetime '1.00:00:00' is out of range; write 2.00:00:00 to 3650.00:00:00.")]
    [InlineData("KeyGeneration", "0", "DirectLine:KeyGeneration '0' is out of range; write 1 to 2147483647.")]
    [InlineData("AllowedOrigins:0", "www.university.example", "DirectLine:AllowedOrigins 'www.university.example' is not an origin; write scheme and host")]
    [InlineData("AllowedOrigins:0", "https://a.example/", "DirectLine:AllowedOrigins 'https://a.example/' is not an origin")]
    [InlineData("AllowedOrigins:0", "ftp://a.example", "DirectLine:AllowedOrigins 'ftp://a.example' is not an origin")]
    [InlineData("PublicUrl", "chat.example", "DirectLine:PublicUrl 'chat.example' is not an address")]
    [InlineData("PublicUrl", "https://chat.example?x=1", "DirectLine:PublicUrl 'https://chat.example?x=1' is not an address")]
    [InlineData("BotId", "", "DirectLine:BotId is empty")]
    [InlineData("MaxActivityBytes", "1", "DirectLine:MaxActivityBytes '1' is out of range; write 1024 to 262144.")]
    [InlineData("MaxStreamsPerUser", "0", "DirectLine:MaxStreamsPerUser '0' is out of range; write 1 to 1000.")]
    [InlineData("MaxStreamsPerAddress", "0", "DirectLine:MaxStreamsPerAddress '0' is out of range; write 1 to 1000000.")]
    [InlineData("MaxStreams", "0", "DirectLine:MaxStreams '0' is out of range; write 1 to 1000000.")]
    [InlineData("KeepAlive", "00:00:00", "DirectLine:KeepAlive '00:00:00' is out of range; write 00:00:01 to 00:05:00.")]
    [InlineData("SendTimeout", "1.00:00:00", "DirectLine:SendTimeout '1.00:00:00' is out of range; write 00:00:01 to 00:05:00.")]
    public void A_mistake_says_which_key_what_is_wrong_and_what_is_allowed(string key, string value, string message)
    {
        OptionsValidationException mistake = Assert.Throws<OptionsValidationException>(() => Read(new() { ["DirectLine:" + key] = value }));

        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
    }

    private static DirectLineOptions Read(Dictionary<string, string?> settings)
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddDirectLine()
            .BuildServiceProvider();
        return provider.GetRequiredService<IOptions<DirectLineOptions>>().Value;
    }
}
