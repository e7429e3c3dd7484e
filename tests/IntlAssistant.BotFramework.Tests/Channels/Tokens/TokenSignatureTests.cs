using System.Net;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Tests.Channels.Tokens;

public sealed class TokenSignatureTests : TokenTest
{
    [Fact]
    public async Task A_token_that_another_key_signed_under_a_known_id_is_refused()
    {
        var forged = new TestKey("msteams");
        forged.Key.KeyId = Cloud.Key.Key.KeyId;

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "signature", "is not", Cloud.ChannelToken(key: forged));
    }

    [Fact]
    public async Task A_claim_that_was_changed_after_signing_is_refused()
    {
        string[] parts = Cloud.ChannelToken().Split('.');
        string[] others = Cloud.ChannelToken(claims => claims["serviceurl"] = "https://evil.example/").Split('.');

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "signature", "is not", $"{parts[0]}.{others[1]}.{parts[2]}");
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT","kid":"K"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"K"}""")]
    [InlineData("""{"alg":"PS256","typ":"JWT","kid":"K"}""")]
    [InlineData("""{"alg":"rs256","typ":"JWT","kid":"K"}""")]
    [InlineData("""{"typ":"JWT","kid":"K"}""")]
    public async Task Other_algorithms_are_refused_before_any_key_is_looked_for(string header)
    {
        string[] parts = Cloud.ChannelToken().Split('.');
        string other = Base64UrlEncoder.Encode(header.Replace("\"K\"", $"\"{Cloud.Key.Key.KeyId}\"", StringComparison.Ordinal));

        await AssertRefusedAsync(HttpStatusCode.Unauthorized, "alg", "none of", $"{other}.{parts[1]}.{parts[2]}");
        Assert.Empty(Cloud.Heard);
    }

    [Theory]
    [InlineData(null, "Authorization")]
    [InlineData("Bearer", "Authorization")]
    [InlineData("Bearer ", "Authorization")]
    [InlineData("Basic dTpw", "Authorization")]
    [InlineData("Bearer a b", "Authorization")]
    [InlineData("Bearer garbage", "token")]
    [InlineData("Bearer a.b.c", "token")]
    [InlineData("Bearer ..", "token")]
    [InlineData("Bearer e30.e30.", "alg")]
    [InlineData("Bearer a.b.c.d.e", "token")]
    public async Task A_header_that_holds_no_token_is_refused(string? header, string named)
    {
        (HttpStatusCode status, string body) = await PostHeaderAsync(header);

        Assert.Equal((HttpStatusCode.Unauthorized, string.Empty), (status, body));
        Assert.Contains(Host.Log.Lines, line => line.Event.Id == 5102 && line.Text.StartsWith($"A delivery was refused with 401: {named} ", StringComparison.Ordinal));
    }
}
