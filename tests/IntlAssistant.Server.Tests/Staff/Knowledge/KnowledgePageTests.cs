using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Staff.Knowledge;

public sealed class KnowledgePageTests : IDisposable
{
    private const string Page = "/staff/knowledge/insurance";
    private readonly Site site = new(("RateLimits:Enabled", "false"));

    private ICuration Curation => site.Services.GetRequiredService<ICuration>();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_page_is_begun_written_published_changed_and_withdrawn()
    {
        using var editor = await site.SignedInAsync(StaffRole.Editor);
        Console.LeadsTo(Page, await editor.SendAsync("/staff/knowledge/new", ("PageId", "insurance"), ("Input.Title", "Health insurance"), ("Input.Lang", "en")));

        Console.LeadsTo(Page, await editor.SendAsync(Page, Page + "?handler=Publish", [.. await FormAsync(), ("Input.Body", "The insurance costs 90 euros a year.")]));
        Assert.Equal(EntryState.Published, (await EntryAsync()).State);
        Assert.Contains("Health insurance", await editor.GetStringAsync("/staff/knowledge?state=Published"), StringComparison.Ordinal);

        Console.LeadsTo(Page, await editor.SendAsync(Page, Page + "?handler=Save", [.. await FormAsync(), ("Input.Body", "The insurance costs 95 euros a year."), ("Note", "New price")]));
        Assert.Contains("Changes not published", await editor.GetStringAsync(Page), StringComparison.Ordinal);
        var version = await editor.GetStringAsync(Page + "/versions/3");
        Assert.Matches("line removed\"[^>]*>.*90 euros", version);
        Assert.Matches("line added\"[^>]*>.*95 euros", version);

        Console.LeadsTo(Page, await editor.SendAsync(Page, Page + "?handler=Withdraw", ("version", $"{(await EntryAsync()).Version}"), ("note", "No longer true")));
        Assert.Equal(EntryState.Withdrawn, (await EntryAsync()).State);
        Assert.Contains("(No longer true)", WebUtility.HtmlDecode(Regex.Replace(await editor.GetStringAsync(Page), "</?bdi>", "")), StringComparison.Ordinal);
        Assert.Contains("knowledge.withdraw Done", await site.TrailAsync());
    }

    [Fact]
    public async Task A_page_of_the_folder_is_read_by_viewers_and_edited_in_a_copy()
    {
        using var viewer = await site.SignedInAsync(StaffRole.Viewer);
        using var agent = await site.SignedInAsync(StaffRole.Agent);

        var read = await viewer.GetStringAsync("/staff/knowledge/visa");
        Assert.Contains("Apply for a student visa at the embassy.", read, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Page", read, StringComparison.Ordinal);
        Console.LeadsTo("/staff/knowledge/visa", await agent.SendAsync("/staff/knowledge/visa", "/staff/knowledge/draft?handler=Page", ("page", "visa")));

        var edited = await agent.GetStringAsync("/staff/knowledge/visa");
        Assert.Contains("pages/visa.md", edited, StringComparison.Ordinal);
        Assert.Contains("name=\"Input.Body\"", edited, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Publish\"", edited, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_over_a_colleague_is_told_and_keeps_what_was_typed()
    {
        using var one = await site.SignedInAsync(StaffRole.Agent);
        await Curation.DraftAsync("insurance", null, "somebody", default);
        var seen = await FormAsync();
        Console.LeadsTo(Page, await one.SendAsync(Page, Page + "?handler=Save", [.. seen, ("Input.Body", "First.")]));

        using var answer = await one.SendAsync(Page, Page + "?handler=Save", [.. seen, ("Input.Body", "What I typed.")]);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("What I typed.", page, StringComparison.Ordinal);
        Assert.Contains("/versions/2", page, StringComparison.Ordinal);
        Assert.Equal(2, (await EntryAsync()).Newest.Number);
        Console.LeadsTo(Page, await one.SendAsync(Page, Page + "?handler=Save", [.. await FormAsync(), ("Input.Body", "What I typed.")]));
    }

    [Fact]
    public async Task What_is_wrong_with_a_page_is_said_in_the_editors_language()
    {
        using var editor = await site.SignedInAsync(await site.HireAsync(StaffRole.Editor, account => account with { Language = "fa" }));
        await Curation.DraftAsync("insurance", null, "somebody", default);

        using var answer = await editor.SendAsync(
            Page, Page + "?handler=Check", [.. await FormAsync(), ("Input.Body", "Text."), ("Input.ValidFrom", "tomorrow"), ("Input.Source", "nowhere")]);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("«\u2068tomorrow\u2069» برای «معتبر از» روز درستی نیست.", page, StringComparison.Ordinal);
        Assert.Contains("«\u2068nowhere\u2069» نشانی صفحه نیست.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("is not", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_script_is_shown_and_does_nothing()
    {
        const string script = "<script>alert(1)</script>";
        using var agent = await site.SignedInAsync(StaffRole.Agent);
        await Curation.DraftAsync("insurance", null, "somebody", default);
        await agent.SendAsync(
            Page, Page + "?handler=Save", [.. await FormAsync(script), ("Input.Topic", script), ("Input.Body", script + "\n\n[x](javascript:alert(1))"), ("Input.Tests[0].Text", script), ("Note", script)]);

        foreach (var address in (string[])["/staff/knowledge", Page, Page + "?raw=true", Page + "/versions/2"])
        {
            var page = await agent.GetStringAsync(address);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
            Assert.DoesNotContain(script, page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reply_in_a_case_becomes_a_draft_by_one_click()
    {
        var of = await site.HandOverAsync("Is there health insurance?");
        await AnswerAsync(of, "Yes. The university insures every student from the first day.");
        using var agent = await site.SignedInAsync(StaffRole.Agent);
        var reply = Regex.Match(await agent.GetStringAsync(of.Address()), "name=\"reply\" value=\"([^\"]+)\"").Groups[1].Value;

        using var answer = await agent.SendAsync(of.Address(), "/staff/knowledge/draft?handler=Reply", ("case", $"{of.Id}"), ("reply", WebUtility.HtmlDecode(reply)));
        var page = WebUtility.HtmlDecode(await agent.GetStringAsync(answer.Headers.Location!.OriginalString));

        Assert.Contains("insures every student", page, StringComparison.Ordinal);
        Assert.Contains("Is there health insurance?", page, StringComparison.Ordinal);
        Assert.Contains("knowledge.draft Done", await site.TrailAsync());
    }

    [Fact]
    public async Task Unanswered_questions_are_listed_drafted_and_left_with_a_reason()
    {
        var of = await site.ConverseAsync("<script>alert(1)</script> Is there health insurance for my family?");
        await site.Store().CommitAsync(
            new TurnCommit { Conversation = of, Speaker = Speaker.Bot, State = "{}", Unanswered = [new UnansweredNote(1, UnansweredKind.Escalated)] }, default);
        using var editor = await site.SignedInAsync(StaffRole.Editor);

        var list = await editor.GetStringAsync("/staff/unanswered");
        var group = Regex.Match(list, "/staff/unanswered/[0-9]+").Value;
        Assert.Contains("health insurance", list, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", list + await editor.GetStringAsync(group), StringComparison.Ordinal);

        using var without = await editor.SendAsync(group, group + "?handler=Ignore", ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Console.LeadsTo("/staff/unanswered", await editor.SendAsync(group, group + "?handler=Ignore", ("reason", "Not our matter")));
        Assert.DoesNotContain(group + "\"", await editor.GetStringAsync("/staff/unanswered"), StringComparison.Ordinal);
        Assert.Contains("Not our matter", await editor.GetStringAsync(group), StringComparison.Ordinal);
        Console.LeadsTo("/staff/unanswered", await editor.SendAsync(group, group + "?handler=Reopen"));

        using var drafted = await editor.SendAsync(group, "/staff/knowledge/draft?handler=Group", ("group", group.Split('/')[^1]));
        Assert.Equal(HttpStatusCode.Redirect, drafted.StatusCode);
        Assert.Contains("health insurance", await editor.GetStringAsync(drafted.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_tells_what_is_said_now_and_what_would_be_and_fills_no_audit_trail()
    {
        using var agent = await site.SignedInAsync(StaffRole.Agent);
        await Curation.DraftAsync("insurance", null, "somebody", default);

        using var answer = await agent.SendAsync(
            Page, Page + "?handler=Preview", [.. await FormAsync(), ("Input.Body", "The health insurance costs 90 euros a year."), ("Question", "What does the health insurance cost?")]);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("With this page", page, StringComparison.Ordinal);
        Assert.DoesNotContain(await site.TrailAsync(), entry => entry.StartsWith("knowledge.preview", StringComparison.Ordinal));
    }

    private async Task<Entry> EntryAsync() => (await Curation.FindAsync("insurance", default))!.Entry;

    /// <summary>What the form carries without being typed.</summary>
    private async Task<(string, string)[]> FormAsync(string title = "Health insurance") =>
        [("Version", $"{(await EntryAsync()).Version}"), ("Input.Lang", "en"), ("Input.Title", title)];

    private async Task AnswerAsync(Case of, string text)
    {
        var conversation = (await site.Store().FindAsync(of.Conversation, default))!;
        await site.Store().CommitAsync(
            new TurnCommit
            {
                Conversation = conversation,
                Speaker = Speaker.Staff,
                State = "{}",
                Activities =
                [
                    new NewActivity(null, ActivityOrigin.Staff, "message", true, stamp => $$"""{"type":"message","id":"{{stamp.ActivityId}}","text":"{{text}}"}""") { Author = "ada" },
                ],
                Cases = [new CaseChange.Move(of.Id, CaseState.Assigned, null, "ada"), new CaseChange.Answer(of.Id, "ada")],
            },
            default);
    }
}
