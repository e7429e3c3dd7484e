using IntlAssistant.Conversations.Reports;
using IntlAssistant.Server.Staff.Reports;

namespace IntlAssistant.Server.Tests.Staff.Reports;

public sealed class SmallNumbersTests
{
    [Fact]
    public void What_comes_from_enough_conversations_is_shown_as_it_is()
    {
        ReportGroup[] groups = [new("en", 9, 12, 10), new("fa", 5, 5, 1)];

        var (shown, hidden) = SmallNumbers.Split(groups);

        Assert.Equal(groups, shown);
        Assert.Empty(hidden);
    }

    [Fact]
    public void A_single_small_group_takes_the_next_smallest_with_it_so_that_the_total_does_not_give_it_away()
    {
        var (shown, hidden) = SmallNumbers.Split([new("en", 9, 12, 10), new("fa", 6, 7, 1), new("ur", 1, 2, 0)]);

        Assert.Equal(["en"], shown.Select(group => group.Key));
        Assert.Equal(["fa", "ur"], hidden.Select(group => group.Key));
    }

    [Fact]
    public void Whatever_the_groups_nothing_small_is_shown_or_can_be_worked_out()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var groups = Enumerable.Range(0, random.Next(8)).Select(number => new ReportGroup($"{number}", random.Next(1, 12), 0, 0)).ToList();

            var (shown, hidden) = SmallNumbers.Split(groups);

            Assert.True(shown.All(group => group.Conversations >= SmallNumbers.Least), $"seed {seed}");
            Assert.True(hidden.Count == 0 || shown.Count == 0 || hidden.Sum(group => group.Conversations) >= SmallNumbers.Least, $"seed {seed}");
            Assert.Equal(groups.Count, shown.Count + hidden.Count);
        }
    }
}
