using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.Security;

public sealed class SecurityHeadersTests(SharedSite shared) : IClassFixture<SharedSite>
{
    public static TheoryData<string> Addresses => ["/", "/?lang=fa", "/chat", "/widget.js", "/health/live", "/health/ready", "/nowhere", "/v3/directline/conversations/x", "/assets/x/y.css"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_carries_the_strict_headers(string address)
    {
        var site = shared.With();
        using var browser = site.Browser();

        using var answer = await browser.GetAsync(address);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Contains("microphone=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/health/ready")]
    public async Task Nobody_may_frame_what_is_not_the_chat(string address)
    {
        var site = shared.With(("DirectLine:AllowedOrigins:0", "https://www.university.example"));
        using var browser = site.Browser();

        using var answer = await browser.GetAsync(address);

        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allowed_origins_may_frame_the_chat()
    {
        var site = shared.With(("DirectLine:AllowedOrigins:0", "https://www.university.example"));
        using var browser = site.Browser();

        using var answer = await browser.GetAsync("/chat");

        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.EndsWith("frame-ancestors 'self' https://www.university.example", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_chat_page_has_its_own_nonce()
    {
        var site = shared.With();
        using var browser = site.Browser();

        using var first = await browser.GetAsync("/chat");
        using var second = await browser.GetAsync("/chat");

        Assert.NotEqual(Header(first, "Content-Security-Policy"), Header(second, "Content-Security-Policy"));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Browsers_are_kept_to_https_outside_development(string environment, bool kept)
    {
        var site = shared.With(("environment", environment));
        using var browser = site.Browser();

        using var answer = await browser.GetAsync("/");

        Assert.Equal(kept, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_widget_may_be_loaded_by_other_sites_and_nothing_else_may()
    {
        var site = shared.With();
        using var browser = site.Browser();

        using var widget = await browser.GetAsync("/widget.js");
        using var page = await browser.GetAsync("/");

        Assert.Equal("cross-origin", Header(widget, "Cross-Origin-Resource-Policy"));
        Assert.Equal("same-origin", Header(page, "Cross-Origin-Resource-Policy"));
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
