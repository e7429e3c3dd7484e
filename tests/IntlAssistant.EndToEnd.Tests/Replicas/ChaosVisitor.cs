using System.Text.Json.Nodes;
using IntlAssistant.EndToEnd.Tests.DirectLine;
using IntlAssistant.EndToEnd.Tests.Hosting;

namespace IntlAssistant.EndToEnd.Tests.Replicas;

/// <summary>A visitor who writes one message after the other to whichever server is there, while an open page listens; afterwards every message must stand in the transcript once, be answered once and in its turn, and have come to the page once.</summary>
internal sealed class ChaosVisitor : IAsyncDisposable
{
    private readonly TwoServers replicas;
    private readonly DirectLineVisitor visitor;
    private readonly Random random;
    private readonly VisitorSocket socket;
    private readonly List<string> acknowledged = [];

    private ChaosVisitor(TwoServers replicas, DirectLineVisitor visitor, int seed)
    {
        (this.replicas, this.visitor, random) = (replicas, visitor, new Random(seed));
        socket = new VisitorSocket(visitor, () => replicas.Any);
    }

    public static async Task<ChaosVisitor> OpenAsync(TwoServers replicas, int seed) =>
        new(replicas, await DirectLineVisitor.OpenAsync(replicas.Any.Http), seed);

    public async Task TalkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await SayAsync(SmallKnowledge.Questions[random.Next(SmallKnowledge.Questions.Count)].Question);

            // Mostly a person waits a little; sometimes three lines come in a row.
            if (random.Next(3) > 0)
            {
                await Task.Delay(random.Next(200, 1500), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public async Task CheckAsync(ChaosSums sums)
    {
        var messages = await visitor.At(replicas.Servers[0].Http).MessagesAsync();
        var asked = Ids(messages.Where(message => message["from"]!["role"]!.GetValue<string>() == "user"));
        var answered = messages.Select(message => DirectLineVisitor.Text(message, "replyToId")).OfType<string>().ToList();
        sums.Sent += acknowledged.Count;
        sums.Answered += acknowledged.Count(answered.Contains);
        Count(sums, acknowledged.Except(asked).ToList(), "was acknowledged and is not in the transcript", () => sums.Lost++);
        Count(sums, acknowledged.Except(answered).ToList(), "has no answer", () => sums.Lost++);
        Count(sums, Twice(asked), "stands there twice", () => sums.Doubled++);
        Count(sums, Twice(answered), "is answered twice", () => sums.Doubled++);
        Count(sums, asked.Except(acknowledged).ToList(), "was said once more than the visitor knows", () => sums.Doubled++);
        if (!asked.SequenceEqual(acknowledged) || !answered.Where(asked.Contains).SequenceEqual(asked))
        {
            sums.OutOfOrder++;
            sums.Faults.Add($"{visitor.Conversation}: asked {string.Join(' ', asked.Select(Place))}, acknowledged {string.Join(' ', acknowledged.Select(Place))}, answered {string.Join(' ', answered.Select(Place))}");
        }

        await CheckPageAsync(sums, Ids(messages));
    }

    public ValueTask DisposeAsync() => socket.DisposeAsync();

    private async Task CheckPageAsync(ChaosSums sums, IReadOnlyList<string> said)
    {
        try
        {
            await Wait.UntilAsync("the page has everything", () => socket.Heard.Count >= said.Count);
        }
        catch (TimeoutException)
        {
            // What is missing is told below.
        }

        var heard = socket.Heard;
        Count(sums, said.Except(heard).ToList(), "did not come to the open page", () => sums.Lost++);
        Count(sums, Twice(heard), "came to the open page twice", () => sums.Doubled++);
        if (heard.Count == said.Count && !heard.SequenceEqual(said))
        {
            sums.OutOfOrder++;
            sums.Faults.Add($"{visitor.Conversation}: the page heard {string.Join(' ', heard.Select(Place))}");
        }
    }

    /// <summary>Says something until it is acknowledged, or seen to have been taken in.</summary>
    private async Task SayAsync(string text)
    {
        var refusals = new List<string>();
        for (var end = DateTimeOffset.UtcNow + Wait.Patience; DateTimeOffset.UtcNow < end;)
        {
            try
            {
                var here = visitor.At(replicas.Any.Http);
                using var answer = await here.TryPostAsync(text);
                if (answer.IsSuccessStatusCode)
                {
                    acknowledged.Add(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<string>());
                    return;
                }

                refusals.Add($"{answer.StatusCode}");
            }
            catch (HttpRequestException gone)
            {
                refusals.Add(gone.Message); // The server is not there, or died on it.
            }

            if (await TakenInAsync(end) is { } id)
            {
                acknowledged.Add(id);
                return;
            }
        }

        throw new TimeoutException($"No server took a message: {string.Join(", ", refusals.CountBy(refusal => refusal))}.");
    }

    /// <summary>Looks whether a message that nobody acknowledged was taken in before its server died.</summary>
    private async Task<string?> TakenInAsync(DateTimeOffset end)
    {
        do
        {
            // What a dead server said last, the database may still be writing.
            await Task.Delay(250);
            try
            {
                using var answer = await visitor.At(replicas.Any.Http).TryReadAsync();
                if (answer.IsSuccessStatusCode)
                {
                    var activities = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["activities"]!.AsArray().OfType<JsonObject>();
                    return Ids(activities.Where(each => DirectLineVisitor.Text(each, "type") == "message" && each["from"]!["role"]!.GetValue<string>() == "user"))
                        .Skip(acknowledged.Count).FirstOrDefault();
                }
            }
            catch (HttpRequestException)
            {
                // Nor is this one there.
            }
        }
        while (DateTimeOffset.UtcNow < end);

        return null;
    }

    private void Count(ChaosSums sums, IReadOnlyList<string> wrong, string what, Action count)
    {
        foreach (var id in wrong)
        {
            count();
            sums.Faults.Add($"{visitor.Conversation}: message {Place(id)} {what}.");
        }
    }

    private static IReadOnlyList<string> Ids(IEnumerable<JsonObject> messages) => [.. messages.Select(message => DirectLineVisitor.Text(message, "id")!)];

    private static IReadOnlyList<string> Twice(IEnumerable<string> ids) => [.. ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key)];

    private static string Place(string id) => id[(id.IndexOf('|', StringComparison.Ordinal) + 1)..].TrimStart('0');
}
