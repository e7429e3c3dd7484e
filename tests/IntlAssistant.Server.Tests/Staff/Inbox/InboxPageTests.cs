using System.Net;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff.Cases;

namespace IntlAssistant.Server.Tests.Staff.Inbox;

public sealed class InboxPageTests : IDisposable
{
    private readonly Site site = new();

    [Fact]
    public async Task Empty_lists_say_what_to_do()
    {
        using var browser = await site.SignedInAsync(StaffRole.Viewer);
        foreach (var (view, words) in ((string, string)[])
            [
                ("unassigned", "Nobody is waiting"), ("mine", "You have no case"), ("waiting", "No case waits"), ("all", "No case is open"),
                ("resolved", "No case has been resolved"), ("all&language=hi", "No case of this list matches"),
            ])
        {
            Assert.Contains(words, await browser.GetStringAsync($"/staff/inbox?view={view}"), StringComparison.Ordinal);
        }

        Assert.Contains("No conversation has all of these words", await browser.GetStringAsync("/staff/inbox?q=nothing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_goes_through_the_lists_and_the_count_follows()
    {
        var of = await site.HandOverAsync();
        var agent = await site.HireAsync(StaffRole.Agent);
        using var browser = await site.SignedInAsync(agent);
        Assert.True(await IsInAsync("unassigned"));
        Assert.False(await IsInAsync("mine"));
        Assert.Equal("""{"waiting":1}""", await browser.GetStringAsync("/staff/inbox/waiting"));

        var list = await browser.GetStringAsync("/staff/inbox");
        Assert.Contains(HandedOver.Question, list, StringComparison.Ordinal);
        Assert.DoesNotContain("now with", list, StringComparison.Ordinal); // What the assistant said last is no news to staff.

        await browser.SendAsync(of.Address(), of.Address("Take"), ("version", of.Seen()));
        Assert.False(await IsInAsync("unassigned"));
        Assert.True(await IsInAsync("mine"));

        await browser.SendAsync(of.Address(), of.Address("Reply"), ("text", "Yes."));
        Assert.True(await IsInAsync("waiting"));
        Assert.Equal("""{"waiting":0}""", await browser.GetStringAsync("/staff/inbox/waiting"));

        await site.SayAsync(of.Conversation, "And how?");
        Assert.False(await IsInAsync("waiting"));
        Assert.Equal("""{"waiting":1}""", await browser.GetStringAsync("/staff/inbox/waiting"));

        await browser.SendAsync(of.Address(), of.Address("Resolve"), ("result", "answered"));
        Assert.False(await IsInAsync("all"));
        Assert.True(await IsInAsync("resolved"));

        async Task<bool> IsInAsync(string view) =>
            (await browser.GetStringAsync($"/staff/inbox?view={view}")).Contains($"id=\"case-{of.Id}\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_are_narrowed_and_paged_and_the_way_back_leads_to_the_same_list()
    {
        var spanish = await site.HandOverAsync();
        var french = await site.HandOverAsync(language: "fr");
        using var browser = await site.SignedInAsync(StaffRole.Agent);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/staff/inbox?view=all&language=fr"));
        Assert.Contains($"id=\"case-{french.Id}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"id=\"case-{spanish.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/staff/cases/{french.Id}?view=all&language=fr\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/staff/inbox?view=all&language=fr\"",
            WebUtility.HtmlDecode(await browser.GetStringAsync($"/staff/cases/{french.Id}?view=all&language=fr")),
            StringComparison.Ordinal);

        for (var count = 0; count < 40; count++)
        {
            await site.HandOverAsync();
        }

        Assert.Contains("41–42 of 42", WebUtility.HtmlDecode(await browser.GetStringAsync("/staff/inbox?view=all&page=2")), StringComparison.Ordinal);
        using var odd = await browser.GetAsync("/staff/inbox?view=none&page=-7&desk=&language=%00&q=%22%20OR%20*");
        Assert.Equal(HttpStatusCode.OK, odd.StatusCode);
    }

    [Fact]
    public async Task All_conversations_are_searched_with_and_without_a_case()
    {
        var of = await site.HandOverAsync();
        var alone = await site.ConverseAsync("How long is a certificate good?");
        using var browser = await site.SignedInAsync(StaffRole.Viewer);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/staff/inbox?view=all&q=certificate&view=found"));

        Assert.Contains($"href=\"/staff/cases/{of.Id}", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/staff/conversations/{alone.Id}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_and_a_case_read_from_right_to_left_in_persian()
    {
        var of = await site.HandOverAsync();
        using var browser = await site.SignedInAsync(await site.HireAsync(StaffRole.Agent, account => account with { Language = "fa" }));
        foreach (var address in (string[])["/staff/inbox", of.Address(), "/staff/desks"])
        {
            var page = await browser.GetStringAsync(address);
            Assert.Contains("<html lang=\"fa\" dir=\"rtl\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("پروندهٔ ۱", WebUtility.HtmlDecode(await browser.GetStringAsync("/staff/inbox")), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();
}
