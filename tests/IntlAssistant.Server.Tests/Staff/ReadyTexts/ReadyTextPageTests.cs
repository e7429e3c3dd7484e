using System.Net;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.ReadyTexts;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff.ReadyTexts;

public sealed class ReadyTextPageTests : IDisposable
{
    private const string Page = "/staff/settings/texts";

    private readonly Site site = new();

    [Fact]
    public async Task An_editor_writes_a_text_changes_it_removes_it_and_takes_that_back()
    {
        var before = await CurrentAsync();
        using var browser = await site.SignedInAsync(StaffRole.Editor);

        using var made = await browser.SendAsync($"{Page}/new", ("Version", "0"), ("Title", "Greeting"), ("Language", "ar"), ("Text", "مرحبا {visitor}"));
        Console.LeadsTo(Page, made);
        var text = (await CurrentAsync()).Texts[^1];
        Assert.Equal(("Greeting", "ar", "مرحبا {visitor}"), (text.Title, text.Language, text.Text));
        Assert.Equal(before.Texts.Count + 1, (await CurrentAsync()).Texts.Count);

        using var changed = await browser.SendAsync($"{Page}/{text.Id}", ("Version", "1"), ("Title", "Hello"), ("Language", ""), ("Text", "Hello {visitor}"));
        Console.LeadsTo(Page, changed);
        Assert.Equal(("Hello", null), ((await CurrentAsync()).Find(text.Id)!.Title, (await CurrentAsync()).Find(text.Id)!.Language));

        using var removed = await browser.SendAsync($"{Page}/{text.Id}", $"{Page}/{text.Id}?handler=Remove", ("Version", "2"));
        Console.LeadsTo(Page, removed);
        Assert.Null((await CurrentAsync()).Find(text.Id));

        using var restored = await browser.SendAsync(Page, $"{Page}?handler=Restore", ("version", "3"), ("revision", "1"));
        Console.LeadsTo(Page, restored);
        Assert.Equal("Greeting", (await CurrentAsync()).Find(text.Id)!.Title);
        Assert.Equal(["texts.restore Done", $"texts.remove Done", "texts.save Done", "texts.save Done"], await site.TrailAsync());
    }

    [Theory]
    [InlineData("", "Something", "Write a title")]
    [InlineData("Title", " ", "Write a text")]
    [InlineData("Title", "Dear {visitr}", "Nothing is known by the name {visitr}")]
    public async Task What_is_wrong_with_a_text_is_said_and_what_was_typed_stays(string title, string text, string problem)
    {
        using var browser = await site.SignedInAsync(StaffRole.Editor);

        using var refused = await browser.SendAsync($"{Page}/new", ("Version", "0"), ("Title", title), ("Language", "en"), ("Text", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.StartsWith(problem, await refused.ProblemAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await CurrentAsync()).Version);
    }

    [Fact]
    public async Task Who_saves_over_anothers_saving_is_told_and_keeps_the_text_that_was_typed()
    {
        using var browser = await site.SignedInAsync(StaffRole.Editor);
        await browser.SendAsync($"{Page}/new", ("Version", "0"), ("Title", "One"), ("Text", "One"));

        using var stale = await browser.SendAsync($"{Page}/new", ("Version", "0"), ("Title", "Two"), ("Text", "My own words"));

        Assert.StartsWith("Somebody else has saved", await stale.ProblemAsync(), StringComparison.Ordinal);
        Assert.Contains("My own words", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_reads_them_and_changes_none()
    {
        using var browser = await site.SignedInAsync(StaffRole.Agent);

        var page = await browser.GetStringAsync(Page);

        Assert.Contains("Ask for details", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Page}/new", page, StringComparison.Ordinal);
        using var refused = await browser.GetAsync($"{Page}/new");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private Task<ReadyTextList> CurrentAsync() => site.Services.GetRequiredService<ReadyTextStore>().CurrentAsync(default);
}
