using System.Diagnostics;
using System.Globalization;

namespace IntlAssistant.Benchmarks;

/// <summary>How long the real inbox takes, page by page: over HTTP, signed in, with everything that a page is made of.</summary>
internal static class InboxPages
{
    private const int Runs = 100;

    private static readonly string[] Views = ["unassigned", "mine", "waiting", "all", "resolved"];

    private static readonly string[] Narrowings =
    [
        "", "&desk=visa", "&desk=mine", "&language=fa", "&channel=msteams", "&overdue=yes", "&desk=visa&language=en&channel=directline", "&q=4711", "&q=visa", "&page=2",
        "&page=50", "&page=1000",
    ];

    public static async Task MeasureAsync(HttpClient client)
    {
        var worst = (Address: "", Milliseconds: 0.0);
        foreach (var address in Addresses())
        {
            var times = new List<double>(Runs);
            var (first, bytes) = await TimeAsync(client, address);
            for (var run = 0; run < Runs; run++)
            {
                times.Add((await TimeAsync(client, address)).Milliseconds);
            }

            var took = Quantiles.Of(first, times);
            worst = took.P99 > worst.Milliseconds ? (address, took.P99) : worst;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address,-75} {bytes / 1024.0,5:0} KB   {took}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest at p99: {worst.Address}, {worst.Milliseconds:0.0} ms"));
    }

    private static IEnumerable<string> Addresses() =>
    [
        .. from view in Views from narrowing in Narrowings select $"/staff/inbox?view={view}{narrowing}",
        "/staff/inbox?view=found&q=4711",
        "/staff/inbox?view=found&q=visa",
        "/staff/inbox/waiting",
        "/staff/cases/1001?view=all",
        "/staff/cases/1001?view=resolved&page=50",
    ];

    private static async Task<(double Milliseconds, int Bytes)> TimeAsync(HttpClient client, string address)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(address);
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return (watch.Elapsed.TotalMilliseconds, bytes.Length);
    }
}
