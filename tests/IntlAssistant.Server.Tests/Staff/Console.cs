using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Passwords;
using IntlAssistant.Server.Staff.Sessions;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff;

/// <summary>The staff console, and who works in it.</summary>
internal static partial class Console
{
    public const string Password = "orchid tunnel gravel whistle";

    // To hash a password is meant to take its time: one hash of this one serves every account.
    private static readonly Lazy<string> PasswordHash = new(() => new StaffPasswords().Hash(Password));

    public static IStaffAccounts Accounts(this Site site) => site.Services.GetRequiredService<IStaffAccounts>();

    public static IStaffSessions Sessions(this Site site) => site.Services.GetRequiredService<IStaffSessions>();

    /// <summary>An account with <see cref="Password"/>.</summary>
    public static async Task<StaffAccount> HireAsync(this Site site, StaffRole role, Func<StaffAccount, StaffAccount>? change = null)
    {
        var account = new StaffAccount
        {
            Id = StaffId.New(),
            Email = $"{role}-{Guid.NewGuid():N}@university.example",
            Name = $"The {role}",
            Role = role,
            Language = "en",
            PasswordHash = PasswordHash.Value,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(site.Time.GetUtcNow().ToUnixTimeMilliseconds()), // As it is stored.
        };
        account = change?.Invoke(account) ?? account;
        Assert.True(await site.Accounts().AddAsync(account, default));
        return account;
    }

    /// <summary>A browser in which an account is signed in.</summary>
    public static async Task<HttpClient> SignedInAsync(this Site site, StaffAccount account)
    {
        var secret = Secret.New();
        var now = site.Time.GetUtcNow();
        await site.Sessions().AddAsync(
            new StaffSession
            {
                Id = Guid.NewGuid().ToString("N"),
                SecretHash = Secret.Hash(secret),
                Account = account.Id,
                Method = "password",
                StartedAt = now,
                SeenAt = now,
                ExpiresAt = now.AddDays(7),
            },
            default);
        var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie.Name}={secret}");
        return browser;
    }

    public static async Task<HttpClient> SignedInAsync(this Site site, StaffRole role) => await site.SignedInAsync(await site.HireAsync(role));

    /// <summary>Fills in a page's form and sends it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient browser, string page, string to, params (string Key, string Value)[] fields)
    {
        var token = await browser.TokenAsync(page);
        return await browser.PostAsync(to, new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Key, field.Value)).Append(new("__RequestVerificationToken", token))));
    }

    public static Task<HttpResponseMessage> SendAsync(this HttpClient browser, string page, params (string Key, string Value)[] fields) =>
        browser.SendAsync(page, page, fields);

    /// <summary>What a page's forms carry.</summary>
    public static async Task<string> TokenAsync(this HttpClient browser, string page)
    {
        using var answer = await browser.GetAsync(page);
        var text = await answer.Content.ReadAsStringAsync();
        return WebUtility.HtmlDecode(FormToken().Match(text) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode} and has no form: {text}"));
    }

    /// <summary>Signs in by the form.</summary>
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string email, string password, string? returnUrl = null) =>
        browser.SendAsync("/staff/sign-in", ("email", email), ("password", password), ("returnUrl", returnUrl ?? ""));

    /// <summary>The words that say what went wrong.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(
        ProblemWords().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"The answer {(int)answer.StatusCode} says nothing of a problem."));

    public static void LeadsTo(string address, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
    }

    /// <summary>What the trail holds, newest first, as words.</summary>
    public static async Task<IReadOnlyList<string>> TrailAsync(this Site site, StaffAccount? account = null) =>
        [.. (await site.Services.GetRequiredService<IAuditTrail>().ReadAsync(new AuditQuery(null, account?.Id, null, 100), default))
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Action} {entry.Outcome} {entry.Detail}").TrimEnd())];

    [GeneratedRegex("name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("class=\"problem\" role=\"alert\">.*?<span>(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex ProblemWords();
}
