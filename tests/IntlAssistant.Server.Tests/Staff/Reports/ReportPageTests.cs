using System.Globalization;
using System.Net;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff.Cases;

namespace IntlAssistant.Server.Tests.Staff.Reports;

public sealed class ReportPageTests : IDisposable
{
    private static readonly ReplyNote Answer = new(ReplyKind.Answer, null, "visa", "en", ["visa"]);

    private readonly Site site = new(("RateLimits:Enabled", "false"), ("Office:TimeZone", "Asia/Tehran"));

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task What_was_asked_and_what_became_of_it_is_told_in_numbers()
    {
        for (var number = 0; number < 6; number++)
        {
            await AskAsync("How do I get a visa?", Answer);
        }

        await AskAsync("My name is Mina and my passport is lost", new ReplyNote(ReplyKind.Escalate, "NotInContent", "visa", "en", []));
        await AskAsync("<script>alert(1)</script>", new ReplyNote(ReplyKind.Decline, null, "<script>alert(2)</script>", "en", []));
        using var viewer = await site.SignedInAsync(StaffRole.Viewer);

        var page = await viewer.GetStringAsync("/staff/reports");
        var csv = await viewer.GetStringAsync("/staff/reports?handler=Csv");

        Assert.Contains("Answered from the content</dt><dd><strong class=\"tabular\">86%", page, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row"><a href="/staff/knowledge/visa"><bdi>Visa</bdi></a></th>""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mina", page + csv, StringComparison.Ordinal);
        Assert.Contains("figures,conversations,number,8\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("pages,visa,answers,6\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("languages,en,answered,6\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_in_which_somebody_could_be_recognised_are_kept_back()
    {
        for (var number = 0; number < 6; number++)
        {
            await AskAsync("How do I get a visa?", Answer);
        }

        await AskAsync("ویزا", Answer with { Language = "fa" });
        using var viewer = await site.SignedInAsync(StaffRole.Viewer);

        var all = await viewer.GetStringAsync("/staff/reports?handler=Csv");
        var persian = await viewer.GetStringAsync("/staff/reports?handler=Csv&language=fa");
        var page = await viewer.GetStringAsync("/staff/reports?language=fa");

        Assert.DoesNotContain("languages,fa", all, StringComparison.Ordinal);
        Assert.Contains("languages,others,answered,7\r\n", all, StringComparison.Ordinal);
        Assert.Contains("figures,conversations,number,<5\r\n", persian, StringComparison.Ordinal);
        Assert.DoesNotContain("topics,", persian, StringComparison.Ordinal);
        Assert.Contains("Fewer than 5 conversations match", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_that_makes_no_sense_is_the_last_month_and_an_empty_one_says_so()
    {
        using var viewer = await site.SignedInAsync(StaffRole.Viewer);
        var today = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(site.Time.GetUtcNow(), "Asia/Tehran").ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        using var answer = await viewer.GetAsync("/staff/reports?from=2031-13-77&until=yesterday&desk=nobodys&channel=%00");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"name=\"until\" type=\"date\" value=\"{today}\"", page, StringComparison.Ordinal);
        Assert.Contains("Nobody asked anything in this span.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_takes_no_field_for_a_formula()
    {
        for (var number = 0; number < 6; number++)
        {
            await AskAsync("Is it?", Answer with { Topic = "=1+1, \"quoted\"" });
        }

        using var viewer = await site.SignedInAsync(StaffRole.Viewer);
        using var answer = await viewer.GetAsync("/staff/reports?handler=Csv");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("topics,\"'=1+1, \"\"quoted\"\"\",answered,6\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_cases_went_is_told_from_five_on()
    {
        for (var number = 0; number < 5; number++)
        {
            var of = await site.HandOverAsync(language: "en");
            site.Time.Move(TimeSpan.FromMinutes(90));
            await site.Store().CommitAsync(
                new TurnCommit
                {
                    Conversation = (await site.Store().FindAsync(of.Conversation, default))!,
                    Speaker = Conversations.Transcripts.Speaker.Staff,
                    State = "{}",
                    Activities = [new NewActivity(null, ActivityOrigin.Staff, "message", true, _ => "{}") { Author = "ada" }],
                    Cases = [new CaseChange.Move(of.Id, CaseState.Assigned, null, "ada"), new CaseChange.Answer(of.Id, "ada")],
                },
                default);
        }

        using var viewer = await site.SignedInAsync(StaffRole.Viewer);
        var page = await viewer.GetStringAsync("/staff/reports");

        Assert.Contains("First response, median</dt><dd><strong class=\"tabular\">1 h 30 min", page, StringComparison.Ordinal);
        Assert.Contains("The office&#x27;s pages do not answer it", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Persian_staff_read_persian_digits()
    {
        for (var number = 0; number < 12; number++)
        {
            await AskAsync("How do I get a visa?", Answer);
        }

        using var viewer = await site.SignedInAsync(await site.HireAsync(StaffRole.Viewer, account => account with { Language = "fa" }));
        var page = WebUtility.HtmlDecode(await viewer.GetStringAsync("/staff/reports"));

        Assert.Contains("۱۲", page, StringComparison.Ordinal);
        Assert.Contains("۱۰۰٪", page, StringComparison.Ordinal);
    }

    private async Task AskAsync(string question, ReplyNote note)
    {
        var conversation = await site.ConverseAsync(question);
        await site.Store().CommitAsync(
            new TurnCommit
            {
                Conversation = conversation,
                Speaker = Conversations.Transcripts.Speaker.Bot,
                State = "{}",
                Activities = [new NewActivity(null, ActivityOrigin.Bot, "message", true, _ => "{}") { Reply = note }],
            },
            default);
    }
}
