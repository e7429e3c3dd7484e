using System.Globalization;
using IntlAssistant.EndToEnd.Tests.Hosting;
using Xunit.Abstractions;

namespace IntlAssistant.EndToEnd.Tests.DirectLine;

/// <summary>The server is killed with kill -9 between accepting questions and answering them.</summary>
[Collection(ServersAlone.Name)]
public sealed class CrashTests(SharedServer shared, ITestOutputHelper output) : EndToEndTest(shared, output)
{
    private const int Visitors = 8;
    private const int QuestionsEach = 4;

    private static readonly string[] Questions =
    [
        "which universities in Spain can I go to on exchange",
        "What is a student exchange?",
        "What is the tuition for a degree on the moon?",
        "با کدام دانشگاه‌ها قرارداد تبادل دارید؟",
    ];

    [Fact]
    public async Task What_was_accepted_is_answered_once()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var server = await StartAsync(RunningServer.Unlimited);
        var afterwards = 0;
        const int rounds = 3;

        for (var round = 1; round <= rounds; round++)
        {
            var visitors = await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => DirectLineVisitor.OpenAsync(server.Http)));
            var killAfter = random.Next(1, Visitors * QuestionsEach);
            var accepted = await AskUntilKilledAsync(server, visitors, killAfter, random);
            var killed = DateTimeOffset.UtcNow;
            await server.StartAgainAsync();

            foreach (var (visitor, ids) in visitors.Zip(accepted))
            {
                afterwards += await CheckAsync(visitor, ids, killed, $"seed {seed}, round {round}, killed after {killAfter} answers");
            }
        }

        Assert.True(afterwards > 0, $"No kill fell between a question and its answer in {rounds} rounds, seed {seed}: the test has shown nothing.");
    }

    /// <summary>All visitors ask at once; after so many acknowledgements the server dies amid the rest.</summary>
    /// <returns>For each visitor the ids of the questions that were acknowledged.</returns>
    private static async Task<IReadOnlyList<string>[]> AskUntilKilledAsync(
        RunningServer server, DirectLineVisitor[] visitors, int killAfter, Random random)
    {
        var acknowledged = 0;
        var enough = new TaskCompletionSource();
        var order = visitors.Select(_ => random.Next(Questions.Length)).ToArray();
        var asking = visitors.Select((visitor, index) => AskAllAsync(visitor, order[index])).ToList();

        await enough.Task.WaitAsync(Wait.Patience);
        await server.KillAsync();
        return await Task.WhenAll(asking);

        async Task<IReadOnlyList<string>> AskAllAsync(DirectLineVisitor visitor, int from)
        {
            var ids = new List<string>();
            try
            {
                for (var i = 0; i < QuestionsEach; i++)
                {
                    ids.Add(await visitor.PostAsync(Questions[(from + i) % Questions.Length]));
                    if (Interlocked.Increment(ref acknowledged) == killAfter)
                    {
                        enough.TrySetResult();
                    }
                }
            }
            catch (HttpRequestException)
            {
                // The server is dead: this question was not acknowledged.
            }

            return ids;
        }
    }

    /// <summary>Each accepted question has exactly one answer, also after the next question was answered.</summary>
    /// <returns>How many of the answers were given after the crash.</returns>
    private static async Task<int> CheckAsync(DirectLineVisitor visitor, IReadOnlyList<string> accepted, DateTimeOffset killed, string when)
    {
        await Wait.UntilAsync($"all accepted questions are answered ({when})", async () =>
        {
            var messages = await visitor.MessagesAsync();
            return accepted.All(id => messages.Any(message => DirectLineVisitor.Text(message, "replyToId") == id));
        });
        await visitor.AskAsync("Where is the office?");

        var all = await visitor.MessagesAsync();
        var asked = all.Where(message => message["from"]!["role"]!.GetValue<string>() == "user").Select(message => DirectLineVisitor.Text(message, "id")!).ToList();
        var answers = all.Where(message => DirectLineVisitor.Text(message, "replyToId") is not null).ToList();
        Assert.True(accepted.All(asked.Contains), $"An accepted question is lost: {when}.");
        Assert.True(
            asked.All(id => answers.Count(answer => DirectLineVisitor.Text(answer, "replyToId") == id) == 1),
            $"A question has not exactly one answer: {when}.\n{string.Join('\n', all.Select(message => message.ToJsonString()))}");
        return answers.Count(answer => accepted.Contains(DirectLineVisitor.Text(answer, "replyToId")!) && At(answer) > killed);
    }

    private static DateTimeOffset At(System.Text.Json.Nodes.JsonObject activity) =>
        DateTimeOffset.Parse(DirectLineVisitor.Text(activity, "timestamp")!, CultureInfo.InvariantCulture);
}
