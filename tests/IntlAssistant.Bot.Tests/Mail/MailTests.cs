using System.Globalization;
using System.Text.RegularExpressions;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Mail;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Bot.Tests.Mail;

public sealed class MailTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestFolder folder = new();
    private readonly SmtpServer server = SmtpServer.Start();

    [Fact]
    public async Task A_case_that_waits_is_told_to_the_desk_once_with_a_link_and_without_the_visitors_words()
    {
        await using var bot = await StartAsync();
        await bot.BeginAsync();

        await bot.SayAsync("Talk to a person");

        var mail = Assert.Single(await MailsAsync(bot, 1));
        Assert.Equal(["desk@office.example"], mail.To);
        Assert.Equal("Case 1 waits", mail.Subject);
        Assert.Contains("https://chat.example/staff/cases/1", mail.Text, StringComparison.Ordinal);
        Assert.Equal("<notification-1@office.example>", mail.Headers["message-id"]);
        await SettledAsync(bot);
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task After_the_server_was_down_each_mail_arrives_once()
    {
        server.Down();
        await using var bot = await StartAsync();
        await bot.BeginAsync();
        await bot.SayAsync("Talk to a person");
        await WaitAsync(bot, () => Task.FromResult(bot.Log.Lines.Any(line => line.StartsWith("6021", StringComparison.Ordinal))));

        server.Refusals = 1;
        server.Up();

        Assert.Single(await MailsAsync(bot, 1));
        await SettledAsync(bot);
        Assert.Single(server.Mails);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("office.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "Your account in the console of The Office")]
    [InlineData(true, "A new password for the console of The Office")]
    public async Task A_member_of_staff_is_mailed_the_link_that_lets_him_in(bool isReset, string subject)
    {
        await using var bot = await StartAsync();
        var invitation = new Invitation("new@office.example", "The new one", "https://chat.example/staff/welcome?key=k", bot.Time.GetUtcNow().AddDays(3), isReset);

        Assert.True(await bot.Get<IInvitationMail>().SendAsync(invitation, default));

        var mail = Assert.Single(server.Mails);
        Assert.Equal(["new@office.example"], mail.To);
        Assert.Equal(subject, mail.Subject);
        Assert.Contains("https://chat.example/staff/welcome?key=k", mail.Text, StringComparison.Ordinal);
        Assert.Contains("until 2026-11-24", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Dear The new one,", mail.Text, StringComparison.Ordinal);
        server.Down();
        Assert.False(await bot.Get<IInvitationMail>().SendAsync(invitation, default));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("key=k", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_with_files_names_them_and_leads_to_the_chat()
    {
        await using var bot = await StartAsync();
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("Talk to a person");
        await bot.SayAsync("visitor@home.example");
        var kept = (AttachmentsSaved.Done)await bot.Get<IAttachmentStore>().SaveAsync(
            conversation, [new SentFile("form.pdf", System.Text.Encoding.ASCII.GetBytes("%PDF-1.7 CONTENT"))], default);

        await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), null, kept.Attachments, default);
        await WaitAsync(bot, () => Task.FromResult(server.Mails.Any(mail => mail.To.Contains("visitor@home.example"))));

        var mail = server.Mails.Single(mail => mail.To.Contains("visitor@home.example"));
        Assert.Contains("form.pdf", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://chat.example/chat/resume?t=", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CONTENT", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promise_is_warned_of_before_it_breaks_and_told_as_broken_once()
    {
        await using var bot = await StartAsync();
        await bot.BeginAsync();
        await bot.SayAsync("Talk to a person");
        await MailsAsync(bot, 1);

        // Two hours are promised from 09:00; staff are warned at 10:30.
        bot.Time.Advance(TimeSpan.FromMinutes(95));
        Assert.Equal("Case 1: the promised time is near", (await MailsAsync(bot, 2))[1].Subject);
        bot.Time.Advance(TimeSpan.FromMinutes(30));
        var broken = (await MailsAsync(bot, 3))[2];

        Assert.Equal("Case 1: the promised time has passed", broken.Subject);
        Assert.Contains("2026-11-21 11:00 UTC+03:30", broken.Text, StringComparison.Ordinal);
        bot.Time.Advance(TimeSpan.FromDays(1));
        await SettledAsync(bot);
        Assert.Equal(3, server.Mails.Count);
        Assert.Equal(
            [CaseEventKind.PromiseAtRisk, CaseEventKind.PromiseBroken],
            (await bot.CaseAsync())!.History.Where(each => each.By == "clock").Select(each => each.Kind));
    }

    [Fact]
    public async Task A_visitor_who_left_an_address_and_the_chat_gets_the_reply_with_a_link_that_opens_the_same_chat()
    {
        await using var bot = await StartAsync();
        var conversation = await bot.BeginAsync();
        await bot.SayAsync("Talk to a person");
        var thanks = Assert.Single(await bot.SayAsync("visitor@home.example"));
        Assert.Contains("the reply also goes to \u2068visitor@home.example\u2069", Shown(thanks.Text!), StringComparison.Ordinal);

        await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), "Bring <two> photos: https://office.example/visa", default);
        bot.Time.Advance(TimeSpan.FromMinutes(3));

        await WaitAsync(bot, () => Task.FromResult(server.Mails.Any(each => each.To.Contains("visitor@home.example"))));
        var mail = Assert.Single(server.Mails, each => each.To.Contains("visitor@home.example"));
        Assert.Equal("Reply to your question, case 1", mail.Subject);
        Assert.Contains("Bring <two> photos: https://office.example/visa", mail.Text, StringComparison.Ordinal);
        var token = Regex.Match(mail.Text, @"https://chat\.example/chat/resume\?t=(\S+)").Groups[1].Value;
        Assert.Equal(conversation, await bot.Get<IChatLinks>().ReadAsync(token, ChatLinkUse.Reopen, default));
    }

    [Fact]
    public async Task A_visitor_who_is_here_or_has_answered_gets_no_mail()
    {
        await using var bot = await StartAsync();
        var conversation = await bot.BeginAsync();
        await bot.Get<IContactStore>().SaveAsync(conversation, new Contact("visitor@home.example", Contact.CaseReplies, bot.Time.GetUtcNow()), default);
        using var stop = new CancellationTokenSource();
        var watching = WatchAsync(bot, stop.Token);
        await bot.Get<IStaffDesk>().BeginAsync(conversation, "ada", "Hello.", default);
        bot.Time.Advance(TimeSpan.FromMinutes(3));
        await SettledAsync(bot);
        await stop.CancelAsync();
        await watching;

        await bot.Get<IStaffDesk>().ReplyAsync(new StaffAction(new CaseId(1), "ada"), "Are you there?", default);
        await bot.SayAsync("Yes.");
        bot.Time.Advance(TimeSpan.FromMinutes(3));
        await SettledAsync(bot);

        Assert.DoesNotContain(server.Mails, mail => mail.To.Contains("visitor@home.example"));
    }

    [Fact]
    public async Task Without_a_mail_server_in_the_settings_nothing_is_sent_and_all_else_works()
    {
        await using var bot = await TestBot.StartAsync(folder);
        await bot.BeginAsync();

        await bot.SayAsync("Talk to a person");

        Assert.Equal(CaseState.Waiting, (await bot.CaseAsync())!.State);
        await SettledAsync(bot);
        Assert.Empty(server.Mails);
    }

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    private static string Shown(string markdown) => System.Net.WebUtility.HtmlDecode(Regex.Replace(markdown, @"\[([^\]]*)\]\([^)]*\)", "$1"));

    private static async Task WatchAsync(TestBot bot, CancellationToken stop)
    {
        try
        {
            await foreach (var _ in bot.DirectLine.WatchAsync("chat", 0, stop))
            {
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private Task<TestBot> StartAsync() => TestBot.StartAsync(folder, new()
    {
        ["Office:Name"] = "The Office",
        ["Office:TimeZone"] = "Asia/Tehran",
        ["Office:Hours:Saturday"] = "08:00-12:00, 13:00-15:00",
        ["Office:FirstResponse"] = "02:00:00",
        ["Office:Site"] = "https://chat.example/",
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:StartTls"] = "false",
        ["Mail:From"] = "assistant@office.example",
        ["Mail:Staff"] = "desk@office.example",
    });

    private async Task<IReadOnlyList<ReceivedMail>> MailsAsync(TestBot bot, int count)
    {
        await WaitAsync(bot, () => Task.FromResult(server.Mails.Count >= count));
        return server.Mails;
    }

    /// <summary>Waits until nothing is to be told any more.</summary>
    private static Task SettledAsync(TestBot bot) => WaitAsync(
        bot,
        async () => await bot.Get<Conversations.Notifications.INotificationStore>().NextDueAsync("mail", default) is not { } due || due > bot.Time.GetUtcNow().AddMinutes(30));

    /// <summary>Waits for something, and moves the clock on meanwhile: what failed is due again then.</summary>
    private static async Task WaitAsync(TestBot bot, Func<Task<bool>> isTrue)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await isTrue())
        {
            Assert.True(DateTime.UtcNow < end, "It did not come.");
            await Task.Delay(50);
            bot.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
