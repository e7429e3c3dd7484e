using System.Diagnostics;
using System.Globalization;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Inbox;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Benchmarks;

/// <summary>How long the staff's lists take over many conversations, each with a case: at the stores, and as pages of the real server.</summary>
internal static class InboxBenchmark
{
    private const int AtOnce = 64;
    private const int Runs = 100;

    private static readonly string[] Topics = ["visa", "admissions", "exchange", "money", "student-life"];
    private static readonly string[] Languages = ["en", "fa", "ar", "fr", "tr"];

    /// <param name="conversations">How many there are.</param>
    /// <param name="open">Of a hundred cases, how many are still open: two of five of them wait, the others are with six members of staff.</param>
    public static async Task<int> RunAsync(int conversations, int open)
    {
        var folder = Directory.CreateTempSubdirectory("inbox-benchmark-").FullName;
        try
        {
            await (await StaffServer.FirstAsync(folder)).DisposeAsync();
            await using (var services = new ServiceCollection().AddConversations(options => options.DataFolder = folder).BuildServiceProvider())
            {
                var me = (await services.GetRequiredService<IStaffAccounts>().ListAsync(default))[0].Id.ToString();
                await FillAsync(services, conversations, open, me);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Size(folder):0} MB. At the stores:"));
                await MeasureAsync(services, me);
            }

            Console.WriteLine("Pages of the server, signed in:");
            await using var server = await StaffServer.AgainAsync(folder);
            await InboxPages.MeasureAsync(server.Client);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(ServiceProvider services, int conversations, int open, string me)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, conversations),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, token) => await FillAsync(services, number, open, me, token));
        Console.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{conversations} conversations, each with a case and five messages, {open} % of them open, stored in {watch.Elapsed.TotalSeconds:0} s; "));
    }

    private static async Task FillAsync(ServiceProvider services, int number, int open, string me, CancellationToken token)
    {
        var store = services.GetRequiredService<IConversationStore>();
        var language = Languages[number % Languages.Length];
        var (conversation, _) = await store.StartAsync(
            new Conversation
            {
                Id = ConversationId.New(),
                Channel = number % 10 == 0 ? "msteams" : "directline",
                ChannelConversationId = number.ToString(CultureInfo.InvariantCulture),
                UserId = string.Create(CultureInfo.InvariantCulture, $"dl_{number / 3}"),
                StartedAt = DateTimeOffset.UtcNow,
            },
            token);
        var topic = Topics[number % Topics.Length];
        await store.AcceptAsync(conversation.Id, Message($"A question about {topic}, number {number}: what must I bring?", ActivityOrigin.Visitor), false, token);

        var staff = number % 6 == 1 ? me : $"staff-{number % 6}";
        var opened = new CaseChange.Open(CaseState.Waiting, "NotInContent", topic, null, "visitor")
        {
            Desk = topic,
            Language = language,
            Promise = new CasePromise(DateTimeOffset.UtcNow.AddHours((number % 48) - 24), DateTimeOffset.UtcNow.AddHours((number % 48) - 25)),
        };
        var taken = new CaseChange.Move(CaseChange.Opened, CaseState.Assigned, null, staff);
        var over = new CaseChange.Move(CaseChange.Opened, CaseState.Resolved, null, staff) { Outcome = "answered" };
        CaseChange[] changes = (number % 100) switch
        {
            var place when place * 5 < open * 2 => [opened],
            var place when place < open => [opened, taken],
            _ => [opened, taken, over],
        };
        await store.CommitAsync(
            new TurnCommit
            {
                Conversation = conversation,
                Activities =
                [
                    Message($"I have passed your question about {topic} to the office.", ActivityOrigin.Bot) with { Reply = new ReplyNote(ReplyKind.Escalate, "NotInContent", topic, language, []) },
                    Message($"Of {topic} this much is known.", ActivityOrigin.Bot) with { Reply = new ReplyNote(ReplyKind.Answer, null, topic, language, [$"page-{number % 40}"]) },
                ],
                Speaker = Floor.Of(changes.Length switch { 1 => CaseState.Waiting, 2 => CaseState.Assigned, _ => null }),
                State = "{}",
                Cases = changes,
            },
            token);
        await store.AcceptAsync(conversation.Id, Message("Is anybody there?", ActivityOrigin.Visitor), false, token);
        await store.AcceptAsync(conversation.Id, Message($"My number is {number}.", ActivityOrigin.Visitor), false, token);
    }

    private static NewActivity Message(string text, ActivityOrigin origin) =>
        new(null, origin, "message", true, stamp => $$"""{"type":"message","id":"{{stamp.ActivityId}}","text":"{{text}}"}""");

    private static async Task MeasureAsync(ServiceProvider services, string me)
    {
        var inbox = services.GetRequiredService<IInbox>();
        var search = services.GetRequiredService<ITranscriptSearch>();
        foreach (var view in Enum.GetValues<InboxView>())
        {
            await MeasureAsync($"first page, {view}", () => inbox.ListAsync(new InboxQuery(view) { Assignee = view == InboxView.Mine ? me : null }, default));
        }

        await MeasureAsync("first page, All, of one desk and language", () => inbox.ListAsync(new InboxQuery(InboxView.All) { Desks = ["visa"], Language = "en" }, default));
        await MeasureAsync("page with a word, Resolved", () => inbox.ListAsync(new InboxQuery(InboxView.Resolved) { Words = "4711" }, default));
        await MeasureAsync("counts", () => inbox.CountAsync(me, [], default));
        var now = DateTimeOffset.UtcNow;
        await MeasureAsync("report of a month with all of them", () => services.GetRequiredService<IReports>().ReadAsync(new ReportQuery(now.AddDays(-30), now), default));
        await MeasureAsync("search, a rare word", () => search.FindAsync("4711", 50, default));
        await MeasureAsync("search, a word of a fifth of all", () => search.FindAsync("visa", 50, default));
    }

    private static async Task MeasureAsync(string what, Func<Task> work)
    {
        var first = await TimeAsync(work);
        var times = new List<double>(Runs);
        for (var run = 0; run < Runs; run++)
        {
            times.Add(await TimeAsync(work));
        }

        Console.WriteLine($"{what,-45} {Quantiles.Of(first, times)}");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Size(string folder) =>
        Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) / 1048576.0;
}
