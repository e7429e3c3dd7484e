using Dapper;
using IntlAssistant.Conversations.Inbox;
using Microsoft.Data.Sqlite;

namespace IntlAssistant.Conversations.Tests.Sqlite;

/// <summary>How SQLite reads the lists. Time is for the benchmark; here stands that nothing grows with the whole table.</summary>
public sealed class SqliteInboxPlanTests : IDisposable
{
    private readonly SqliteFolder folder = new();

    public static TheoryData<InboxView, string> Lists()
    {
        var lists = new TheoryData<InboxView, string>();
        foreach (var view in Enum.GetValues<InboxView>())
        {
            foreach (var narrowing in (string[])["", "desk", "channel", "language", "overdue", "words", "all"])
            {
                lists.Add(view, narrowing);
            }
        }

        return lists;
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task No_list_reads_or_sorts_the_whole_table(InboxView view, string narrowing)
    {
        var has = (string name) => narrowing == name || narrowing == "all";
        var query = new InboxQuery(view)
        {
            Assignee = view == InboxView.Mine ? "me" : null,
            Desks = has("desk") ? ["visa"] : [],
            Channel = has("channel") ? "directline" : null,
            Language = has("language") ? "fa" : null,
            Overdue = has("overdue"),
        };
        using var engine = new SqliteConnection();
        var filter = new InboxFilter(engine, query, has("words") ? ["a"] : null, now: 1);

        var plan = (await PlanAsync(InboxTable.CountOf(filter), filter.Parameters)).Concat(await PlanAsync(InboxTable.RowsOf(filter), filter.Parameters)).ToList();

        Assert.All(plan, step => Assert.True(IsBounded(step), $"{step} in:\n{string.Join('\n', plan)}"));
        if (!has("words"))
        {
            // Only what a page shows is fetched and put in order: everything else is in an index, in its order.
            Assert.Contains(plan, step => step.Contains("c USING COVERING INDEX", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AND c.desk IN ('visa')")]
    public async Task The_counts_are_read_from_indexes_alone(string ofDesks)
    {
        var plan = (await PlanAsync(InboxTable.OpenCounts(ofDesks), new { Assignee = "me", Now = 1L })).Concat(await PlanAsync(InboxTable.ClosedCount(ofDesks), new { }));

        Assert.All(plan, step => Assert.Contains("USING COVERING INDEX", step, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete();

    /// <summary>A scan is only of an index that holds one list, or of what was found before.</summary>
    private static bool IsBounded(string step) =>
        !step.StartsWith("SCAN ", StringComparison.Ordinal)
        || step.Contains("USING COVERING INDEX cases_", StringComparison.Ordinal)
        || step is "SCAN page" || step.StartsWith("SCAN json_each", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> PlanAsync(string sql, object parameters)
    {
        await using var stores = folder.Open(new FakeTime());
        return await stores.Database.ReadAsync<IReadOnlyList<string>>(
            async connection => [.. (await connection.QueryAsync<(long Id, long Parent, long Unused, string Detail)>("EXPLAIN QUERY PLAN " + sql, parameters)).Select(step => step.Detail)],
            default);
    }
}
