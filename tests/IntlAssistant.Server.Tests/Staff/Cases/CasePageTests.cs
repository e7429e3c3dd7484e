using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff.Cases;

public sealed partial class CasePageTests : IDisposable
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private readonly Site site = new();

    [Fact]
    public async Task A_case_shows_the_conversation_why_it_was_handed_over_and_who_asks()
    {
        var of = await site.HandOverAsync(user: "the same");
        var earlier = await site.ConverseAsync("What does a visa cost?", user: "the same");
        await site.Services.GetRequiredService<IContactStore>()
            .SaveAsync(of.Conversation, new Contact("mina@example.org", Contact.CaseReplies, site.Time.GetUtcNow()), default);
        using var browser = await site.SignedInAsync(StaffRole.Viewer);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(of.Address()));

        Assert.Contains(HandedOver.Question, page, StringComparison.Ordinal);
        Assert.Contains("<strong>the office</strong>", page, StringComparison.Ordinal);
        Assert.Contains("do not answer it", page, StringComparison.Ordinal);
        Assert.Contains("The best passage is not near enough.", page, StringComparison.Ordinal);
        Assert.Contains("1.25", page, StringComparison.Ordinal);
        Assert.Contains("no longer has this passage", page, StringComparison.Ordinal);
        Assert.Contains("Spanish", page, StringComparison.Ordinal);
        Assert.Contains("Europe/Madrid", page, StringComparison.Ordinal);
        Assert.Contains("mina@example.org", page, StringComparison.Ordinal);
        Assert.Contains($"/staff/conversations/{earlier.Id}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"compose\"", page, StringComparison.Ordinal); // A viewer only looks.
    }

    [Fact]
    public async Task What_visitors_and_staff_write_is_shown_and_does_nothing()
    {
        var of = await site.HandOverAsync(question: Script, visitor: Script, user: "the same");
        await site.ConverseAsync(Script, user: "the same");
        using var browser = await site.SignedInAsync(await site.HireAsync(StaffRole.Agent, account => account with { Name = Script }));
        await ActAsync(browser, of, "Take");
        await ActAsync(browser, of, "Note", ("text", Script));
        await ActAsync(browser, of, "Tag", ("tags", Script));
        await ActAsync(browser, of, "Reply", ("text", Script + " [x](javascript:alert(3))"));
        await ActAsync(browser, of, "Transfer", ("to", ""), ("reason", Script));

        foreach (var address in (string[])[of.Address(), "/staff/inbox?view=all", "/staff/inbox?q=alert", $"/staff/conversations/{of.Conversation}"])
        {
            var page = await browser.GetStringAsync(address);
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("alert(1)", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reply_takes_the_case_reaches_the_visitor_and_stands_in_the_conversation()
    {
        var of = await site.HandOverAsync();
        var agent = await site.HireAsync(StaffRole.Agent);
        using var browser = await site.SignedInAsync(agent);

        using var answer = await ActAsync(browser, of, "Reply", ("text", "Yes, within five years."));

        Console.LeadsTo($"{of.Address()}?view=unassigned", answer);
        Assert.Contains((ActivityOrigin.Staff, "Yes, within five years."), await site.SaidAsync(of.Conversation));
        var now = await site.CaseAsync(of.Id);
        Assert.Equal((CaseState.Assigned, agent.Id.ToString()), (now.State, now.Assignee));
        Assert.Contains("Yes, within five years.", await browser.GetStringAsync(of.Address()), StringComparison.Ordinal);
        Assert.Contains("case.reply Done", (await site.TrailAsync(agent))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_refuses_a_reply_tells_who_did_what_and_keeps_the_words()
    {
        var of = await site.HandOverAsync();
        using var other = await site.SignedInAsync(await site.HireAsync(StaffRole.Agent, account => account with { Name = "The colleague" }));
        using var browser = await site.SignedInAsync(StaffRole.Agent);
        await ActAsync(other, of, "Priority", ("priority", "Urgent"));

        using var refused = await ActAsync(browser, of, "Reply", ("text", "What I typed."));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("The colleague set the priority to Urgent", page, StringComparison.Ordinal);
        Assert.Contains("What I typed.</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.SaidAsync(of.Conversation), said => said.Origin == ActivityOrigin.Staff);

        var seen = Version().Match(page).Groups[1].Value;
        using var sent = await browser.SendAsync(of.Address(), of.Address("Reply"), ("version", seen), ("text", "What I typed."));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Fact]
    public async Task A_case_of_a_colleague_must_be_taken_over_before_a_reply()
    {
        var of = await site.HandOverAsync();
        using var other = await site.SignedInAsync(await site.HireAsync(StaffRole.Agent, account => account with { Name = "The colleague" }));
        using var browser = await site.SignedInAsync(StaffRole.Agent);
        await ActAsync(other, of, "Take");
        of = await site.CaseAsync(of.Id);

        using var refused = await ActAsync(browser, of, "Reply", ("text", "Mine."));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("The colleague has this case", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(browser, of, "Take")).StatusCode);
        of = await site.CaseAsync(of.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(browser, of, "Reply", ("text", "Mine."))).StatusCode);
    }

    [Fact]
    public async Task A_case_is_assigned_put_off_tagged_transferred_resolved_and_its_history_tells_it()
    {
        var of = await site.HandOverAsync();
        var agent = await site.HireAsync(StaffRole.Agent, account => account with { Name = "The second" });
        using var browser = await site.SignedInAsync(await site.HireAsync(StaffRole.Agent, account => account with { Name = "The first" }));

        await NextAsync("Assign", ("assignee", agent.Id.ToString()));
        await NextAsync("FollowUp", ("at", site.Time.GetUtcNow().AddDays(9).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        await NextAsync("Tag", ("tags", "certificate, renewal"));
        await NextAsync("Transfer", ("to", ""), ("reason", "not ours"));
        await NextAsync("Take");
        await NextAsync("Resolve", ("result", "answered"), ("text", "Good luck."));

        var now = await site.CaseAsync(of.Id);
        Assert.Equal(CaseState.Resolved, now.State);
        Assert.Equal(["certificate", "renewal"], now.Tags);
        Assert.NotNull(now.FollowUpAt);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(of.Address()));
        foreach (var sentence in (string[])
            ["The first gave the case to The second", "set the tags: certificate, renewal", "(not ours)", "The first took the case", "resolved the case: Answered"])
        {
            Assert.Contains(sentence, page, StringComparison.Ordinal);
        }

        async Task NextAsync(string handler, params (string, string)[] fields)
        {
            using var answer = await ActAsync(browser, await site.CaseAsync(of.Id), handler, fields);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{handler} answered {(int)answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task Nobody_who_may_not_answer_is_given_a_case()
    {
        var of = await site.HandOverAsync();
        var viewer = await site.HireAsync(StaffRole.Viewer);
        using var browser = await site.SignedInAsync(StaffRole.Agent);

        using var answer = await ActAsync(browser, of, "Assign", ("assignee", viewer.Id.ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(CaseState.Waiting, (await site.CaseAsync(of.Id)).State);
    }

    [Fact]
    public async Task Two_people_in_one_case_see_each_other()
    {
        var of = await site.HandOverAsync();
        using var one = await site.SignedInAsync(await site.HireAsync(StaffRole.Agent, account => account with { Name = "The first" }));
        using var other = await site.SignedInAsync(await site.HireAsync(StaffRole.Agent, account => account with { Name = "The second" }));

        Assert.DoesNotContain("The", await one.GetStringAsync(of.Address("Presence") + "&typing=true"), StringComparison.Ordinal);
        Assert.Contains("The first is writing", await other.GetStringAsync(of.Address("Presence")), StringComparison.Ordinal);
        Assert.Contains("The second is looking", await one.GetStringAsync(of.Address("Presence")), StringComparison.Ordinal);
        await other.GetStringAsync(of.Address("Presence") + "&leaves=true");
        Assert.DoesNotContain("The second", await one.GetStringAsync(of.Address("Presence")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_what_the_visitor_will_see_and_needs_a_form_of_our_own()
    {
        using var browser = await site.SignedInAsync(StaffRole.Agent);
        using var shown = await browser.SendAsync("/staff/account", "/staff/preview", ("text", "*Not bold*, <b>nor this</b>\nhttps://university.example/visa"));
        var html = await shown.Content.ReadAsStringAsync();
        Assert.Contains("<a href=\"https://university.example/visa\"", html, StringComparison.Ordinal);
        Assert.Contains("*Not bold*, &lt;b&gt;nor this", html, StringComparison.Ordinal);

        using var foreign = await browser.PostAsync("/staff/preview", new FormUrlEncodedContent([KeyValuePair.Create("text", "words")]));
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
    }

    [Fact]
    public async Task Passages_are_found_and_can_be_put_into_a_reply()
    {
        var of = await site.HandOverAsync();
        using var browser = await site.SignedInAsync(StaffRole.Agent);

        var found = WebUtility.HtmlDecode(await browser.GetStringAsync(of.Address("Passages") + "&words=student%20visa"));

        Assert.Contains("data-insert=\"Apply for a student visa at the embassy.", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_may_speak_first_in_a_conversation_that_the_assistant_has()
    {
        var conversation = await site.ConverseAsync("What does a visa cost?");
        using var browser = await site.SignedInAsync(StaffRole.Agent);
        var address = $"/staff/conversations/{conversation.Id}";

        using var answer = await browser.SendAsync(address, ("text", "May I add something?"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/staff/cases/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains((ActivityOrigin.Staff, "May I add something?"), await site.SaidAsync(conversation.Id));
    }

    [Fact]
    public async Task The_address_of_an_action_shows_the_case_and_that_of_no_case_is_no_page()
    {
        var of = await site.HandOverAsync();
        using var browser = await site.SignedInAsync(StaffRole.Agent);
        Assert.Contains(HandedOver.Question, await browser.GetStringAsync(of.Address("Reply")), StringComparison.Ordinal);
        foreach (var address in (string[])["/staff/cases/999", "/staff/conversations/" + Guid.NewGuid().ToString("N")])
        {
            using var answer = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    public void Dispose() => site.Dispose();

    private static Task<HttpResponseMessage> ActAsync(HttpClient browser, Case of, string handler, params (string, string)[] fields) =>
        browser.SendAsync(of.Address(), of.Address(handler), [("version", of.Seen()), .. fields]);

    [GeneratedRegex("""data-version="(\d+)""")]
    private static partial Regex Version();
}
