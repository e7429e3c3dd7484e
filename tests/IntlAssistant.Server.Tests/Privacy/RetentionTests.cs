using System.Net;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Retention;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Tests.Hosting;
using IntlAssistant.Server.Tests.Staff;
using IntlAssistant.Server.Tests.Staff.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Server.Tests.Privacy;

/// <summary>What is old is deleted by the running server, and an administrator sees the proof.</summary>
public sealed class RetentionTests
{
    [Fact]
    public async Task The_server_deletes_what_is_old_by_itself_and_lists_the_receipt_for_administrators()
    {
        using var site = new Site(("Privacy:Retention:Conversations", "30"), ("Privacy:Retention:Cases", "60")) { HasOwnBot = true };
        using var visitor = site.Browser();
        await (await PlainForm.OpenAsync(visitor)).ReadAfterAsync("How do I get a visa?");
        var retention = site.Services.GetRequiredService<IRetention>();

        site.Time.Move(TimeSpan.FromDays(31));
        var receipt = await FirstAsync(retention);
        using var administrator = await site.SignedInAsync(StaffRole.Administrator);
        var page = WebUtility.HtmlDecode(await administrator.GetStringAsync("/staff/people/deleted"));

        Assert.Equal(1, receipt.Places.Single(place => place.Place == "conversations").Count);
        Assert.Contains(receipt.Id.ToString(), page, StringComparison.Ordinal);
        Assert.Contains("1 conversations", page, StringComparison.Ordinal);
        Assert.Contains("30 days", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clock_that_leaps_deletes_nothing_before_a_day_in_which_it_can_be_set_right(bool isWhileItRuns)
    {
        using var folder = new TempFolder();
        var data = ("Storage:DataFolder", Path.Combine(folder.Path, "data"));
        ConversationId conversation;
        using (var before = new Site(data))
        {
            conversation = (await before.ConverseAsync("How do I get a visa?")).Id;
        }

        var log = new Heard();
        using var site = new Site(data) { Further = services => services.AddSingleton<ILoggerProvider>(log) };
        if (!isWhileItRuns)
        {
            site.Time.Leap(TimeSpan.FromDays(4000));
        }

        using var browser = site.Browser();
        await UntilAsync(() => Task.FromResult(site.Time.Waiting > 0));
        if (isWhileItRuns)
        {
            site.Time.Leap(TimeSpan.FromDays(4000));
        }

        await UntilAsync(() =>
        {
            site.Time.Move(TimeSpan.FromMinutes(5)); // until the clock of the retention waits
            return Task.FromResult(log.Lines.Any(line => line.Contains("has leapt by 4", StringComparison.Ordinal)));
        });
        Assert.NotNull(await site.Store().FindAsync(conversation, default));

        await UntilAsync(async () =>
        {
            site.Time.Move(TimeSpan.FromDays(1));
            return await site.Store().FindAsync(conversation, default) is null;
        });
    }

    [Theory]
    [InlineData(StaffRole.Viewer)]
    [InlineData(StaffRole.Editor)]
    public async Task Nobody_else_sees_it(StaffRole role)
    {
        using var site = new Site();
        using var browser = await site.SignedInAsync(role);

        using var answer = await browser.GetAsync("/staff/people/deleted");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Yield();
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<ErasureReceipt> FirstAsync(IRetention retention)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await retention.ReceiptsAsync(1, limit.Token) is [var receipt])
            {
                return receipt;
            }

            await Task.Yield();
            limit.Token.ThrowIfCancellationRequested();
        }
    }
}
