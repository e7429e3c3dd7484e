using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.Server.Chat;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Tests.Security;

/// <summary>Keys grow old and are replaced, and nobody who was let in is thrown out by it.</summary>
public sealed class KeyRotationTests
{
    [Fact]
    public async Task Tokens_are_signed_with_a_new_key_in_its_time_and_the_ones_of_before_hold_until_they_end()
    {
        using var site = new Site(("DirectLine:KeyLifetime", "2.00:00:00"), ("DirectLine:TokenLifetime", "1.00:00:00"));
        var keys = site.Services.GetRequiredService<ITokenKeys>();
        var tokens = site.Services.GetRequiredService<DirectLineTokens>();
        var first = await keys.SigningKeyAsync(default);
        var token = await tokens.IssueNewAsync(null, default);

        for (var hours = 0; hours < 23; hours++)
        {
            site.Time.Move(TimeSpan.FromHours(1));
            Assert.NotNull(await tokens.ReadAsync(token.Token, default));
        }

        site.Time.Move(TimeSpan.FromDays(2));
        Assert.NotEqual(first, await keys.SigningKeyAsync(default));
        Assert.Null(await tokens.ReadAsync(token.Token, default));
    }

    [Fact]
    public async Task A_replica_whose_clock_is_ahead_is_understood_at_the_turn_of_a_key()
    {
        using var site = new Site();
        var life = TimeSpan.FromDays(90);
        var keys = site.Services.GetRequiredService<ITokenKeys>();
        var turn = new DateTimeOffset(((site.Time.GetUtcNow().UtcTicks / life.Ticks) + 1) * life.Ticks, TimeSpan.Zero);
        site.Time.Move(turn - TimeSpan.FromMinutes(30) - site.Time.GetUtcNow());
        var others = await keys.OtherKeysAsync(default);

        site.Time.Move(TimeSpan.FromMinutes(31));

        Assert.Contains(await keys.SigningKeyAsync(default), others);
    }

    [Fact]
    public async Task Another_generation_makes_every_token_void_at_once()
    {
        using var folder = new TempFolder();
        string token;
        using (var before = new Site(("Storage:DataFolder", Path.Combine(folder.Path, "data"))))
        {
            token = (await before.Services.GetRequiredService<DirectLineTokens>().IssueNewAsync(null, default)).Token;
        }

        using var same = new Site(("Storage:DataFolder", Path.Combine(folder.Path, "data")));
        using var other = new Site(("Storage:DataFolder", Path.Combine(folder.Path, "data")), ("DirectLine:KeyGeneration", "2"));

        Assert.NotNull(await same.Services.GetRequiredService<DirectLineTokens>().ReadAsync(token, default));
        Assert.Null(await other.Services.GetRequiredService<DirectLineTokens>().ReadAsync(token, default));
    }

    [Fact]
    public void Keys_of_cookies_are_replaced_every_ninety_days_and_the_old_ones_still_read()
    {
        using var site = new Site();
        var proof = site.Services.GetRequiredService<VisitorProof>();
        var visitor = new Visitor("conversation", "dl_visitor");
        var made = proof.Make(visitor);

        site.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));

        Assert.Equal(TimeSpan.FromDays(90), site.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime);
        Assert.Equal(visitor, proof.Read(made));
    }
}
