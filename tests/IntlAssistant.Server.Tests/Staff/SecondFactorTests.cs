using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.SecondFactor;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff;

public sealed partial class SecondFactorTests : IDisposable
{
    private const string Page = "/staff/account/second-factor";
    private readonly Site site = new(("RateLimits:SignInsPerAddress", "100"));

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Keys_are_written_as_the_standard_does(string bytes, string text) => Assert.Equal(text, Base32.Write(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public async Task It_is_set_up_with_a_code_and_then_asked_for()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        using var browser = await site.SignedInAsync(account);
        using var offered = await browser.SendAsync(Page, Page + "?handler=Offer");
        var text = await offered.Content.ReadAsStringAsync();
        var key = Read(WebUtility.HtmlDecode(Secret().Match(text).Groups[1].Value));
        var offer = WebUtility.HtmlDecode(Offer().Match(text).Groups[1].Value);

        using var wrong = await browser.SendAsync(Page, Page + "?handler=On", ("offer", offer), ("code", Other(Now(key))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var on = await browser.SendAsync(Page, Page + "?handler=On", ("offer", offer), ("code", Now(key)));
        Assert.Equal(10, Recovery().Count(await on.Content.ReadAsStringAsync()));

        site.Time.Move(TimeSpan.FromSeconds(60));
        using var stranger = site.Browser();
        Console.LeadsTo("/staff/sign-in/code", await stranger.SignInAsync(account.Email, Console.Password, "/staff/account"));
        using var half = await stranger.GetAsync("/staff/account");
        Assert.Equal(HttpStatusCode.Redirect, half.StatusCode);
        using var bad = await stranger.SendAsync("/staff/sign-in/code", ("code", Other(Now(key))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Console.LeadsTo("/staff/account", await stranger.SendAsync("/staff/sign-in/code", ("code", Now(key))));
        using var whole = await stranger.GetAsync("/staff/account");
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
    }

    [Fact]
    public async Task A_code_is_good_once_and_so_is_a_recovery_code()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        var factors = site.Services.GetRequiredService<SecondFactors>();
        var key = Totp.NewKey();
        var codes = await factors.TurnOnAsync(account.Id, key, Now(key));
        site.Time.Move(TimeSpan.FromSeconds(60));
        var code = Now(key);

        Assert.True(await factors.TakeAsync(account.Id, $"{code[..3]} {code[3..]}"));
        Assert.False(await factors.TakeAsync(account.Id, code));
        Assert.True(await factors.TakeAsync(account.Id, codes![0].ToLowerInvariant()));
        Assert.False(await factors.TakeAsync(account.Id, codes[0]));
        Assert.True(await factors.TakeAsync(account.Id, codes[1]));
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_down_as_guessing_passwords_is()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        var key = Totp.NewKey();
        await site.Services.GetRequiredService<SecondFactors>().TurnOnAsync(account.Id, key, Now(key));
        site.Time.Move(TimeSpan.FromSeconds(60));
        using var browser = site.Browser();
        using var half = await browser.SignInAsync(account.Email, Console.Password);
        for (var guess = 0; guess < 4; guess++)
        {
            using var wrong = await browser.SendAsync("/staff/sign-in/code", ("code", Other(Now(key))));
        }

        using var answer = await browser.SendAsync("/staff/sign-in/code", ("code", Now(key)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task The_store_does_not_hold_the_key()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        var key = Totp.NewKey();
        await site.Services.GetRequiredService<SecondFactors>().TurnOnAsync(account.Id, key, Now(key));

        var stored = (await site.Accounts().FindAsync(account.Id, default))!.SecondFactorKey!;

        Assert.DoesNotContain(Convert.ToHexString(key), stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Base32.Write(key), stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turning_it_off_takes_the_password()
    {
        var account = await site.HireAsync(StaffRole.Agent);
        var key = Totp.NewKey();
        await site.Services.GetRequiredService<SecondFactors>().TurnOnAsync(account.Id, key, Now(key));
        using var browser = await site.SignedInAsync(account);

        using var wrong = await browser.SendAsync(Page, Page + "?handler=Off", ("current", "not the password at all"));
        Assert.NotNull((await site.Accounts().FindAsync(account.Id, default))!.SecondFactorKey);
        using var right = await browser.SendAsync(Page, Page + "?handler=Off", ("current", Console.Password));
        Assert.Null((await site.Accounts().FindAsync(account.Id, default))!.SecondFactorKey);
    }

    public void Dispose() => site.Dispose();

    private string Now(byte[] key) => Totp.Code(key, Totp.Step(site.Time.GetUtcNow()));

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    private static byte[] Read(string base32)
    {
        var bits = string.Concat(base32.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(place => Convert.ToByte(bits.Substring(place * 8, 8), 2))];
    }

    [GeneratedRegex("secret=([A-Z2-7]+)")]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"offer\" value=\"([^\"]+)\"")]
    private static partial Regex Offer();

    [GeneratedRegex("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}")]
    private static partial Regex Recovery();
}
