using Dapper;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Tests.Sqlite;
using Xunit.Abstractions;

namespace IntlAssistant.Conversations.Tests.Crash;

public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private readonly SqliteFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public async Task What_was_acknowledged_is_there_after_kills_at_any_moment()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");

        var acknowledged = new List<string>();
        for (var run = 0; run < 5; run++)
        {
            acknowledged.AddRange(await WorkAndKillAsync($"run{run}", afterLines: random.Next(1, 400)));
            await VerifyAsync(acknowledged);
        }
    }

    /// <summary>Lets a process work until it has acknowledged so many writes, and kills it in the middle of the next.</summary>
    private async Task<IReadOnlyList<string>> WorkAndKillAsync(string run, int afterLines)
    {
        using var worker = ChildProcess.Start("work", _folder.Path, run);
        var lines = new List<string>();
        while (lines.Count < afterLines)
        {
            lines.Add(await worker.LineAsync() ?? throw new InvalidOperationException("The worker ended by itself."));
        }

        worker.Kill();
        lines.AddRange(await worker.RestAsync());
        await worker.ExitAsync();
        return Whole(lines);
    }

    /// <summary>The kill may have cut the last line.</summary>
    private static IReadOnlyList<string> Whole(List<string> lines) =>
        [.. lines.Where((line, i) => i < lines.Count - 1 || line.Split(' ').Length == 4)];

    private async Task VerifyAsync(IReadOnlyList<string> acknowledged)
    {
        await using var stores = _folder.Open();
        Assert.Equal("ok", await stores.Database.ReadAsync(
            connection => connection.QuerySingleAsync<string>("PRAGMA integrity_check"), default));
        Assert.Empty(await stores.Database.ReadAsync(
            connection => connection.QueryAsync("PRAGMA foreign_key_check"), default));

        var transcripts = new Dictionary<string, IReadOnlyList<StoredActivity>>();
        for (var i = 0; i < CrashWorker.Conversations; i++)
        {
            if (await stores.Conversations.FindAsync("directline", $"c{i}", default) is { } conversation)
            {
                transcripts[$"c{i}"] = await stores.TranscriptAsync(conversation);
            }
        }

        Assert.All(transcripts.Values, Transcripts.AreWhole);
        Assert.All(acknowledged, line => IsThere(line.Split(' '), transcripts));
        await EveryQuestionIsPendingOrAnsweredOnce(stores, transcripts.Values);
    }

    private static void IsThere(string[] line, Dictionary<string, IReadOnlyList<StoredActivity>> transcripts)
    {
        var transcript = transcripts[line[1]];
        if (line[0] == "accepted")
        {
            Assert.Equal(line[3], transcript[int.Parse(line[2]) - 1].ActivityId);
        }
        else
        {
            Assert.Contains($"\"to {line[2]}\"", transcript[int.Parse(line[3]) - 1].Json, StringComparison.Ordinal);
        }
    }

    private static async Task EveryQuestionIsPendingOrAnsweredOnce(
        TestStores stores, IEnumerable<IReadOnlyList<StoredActivity>> transcripts)
    {
        var pending = (await stores.Conversations.PendingTurnsAsync(default))
            .Select(turn => (turn.Conversation, turn.Sequence)).ToHashSet();
        foreach (var transcript in transcripts)
        {
            foreach (var question in transcript.Where(activity => activity.Origin == ActivityOrigin.Visitor))
            {
                var answers = transcript.Count(activity =>
                    activity.Json.Contains($"\"to {question.Sequence}\"", StringComparison.Ordinal));
                Assert.Equal(pending.Contains((question.Conversation, question.Sequence)) ? 0 : 1, answers);
            }
        }
    }
}
