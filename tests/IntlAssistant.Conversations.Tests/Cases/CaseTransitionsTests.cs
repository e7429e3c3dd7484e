using IntlAssistant.Conversations.Cases;
using static IntlAssistant.Conversations.Cases.CaseState;

namespace IntlAssistant.Conversations.Tests.Cases;

public sealed class CaseTransitionsTests
{
    private static readonly HashSet<(CaseState From, CaseState To)> Legal =
    [
        (Offered, Waiting), (Offered, ReturnedToBot),
        (Waiting, Assigned), (Waiting, Resolved), (Waiting, ReturnedToBot),
        (Assigned, Waiting), (Assigned, Resolved), (Assigned, ReturnedToBot),
        (Resolved, Waiting),
    ];

    public static TheoryData<CaseState, CaseState> Pairs()
    {
        var pairs = new TheoryData<CaseState, CaseState>();
        foreach (var from in Enum.GetValues<CaseState>())
        {
            foreach (var to in Enum.GetValues<CaseState>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_move_is_legal_only_along_the_table(CaseState from, CaseState to) =>
        Assert.Equal(Legal.Contains((from, to)), CaseTransitions.IsLegal(from, to));

    [Theory]
    [InlineData(Offered, true)]
    [InlineData(Waiting, true)]
    [InlineData(Assigned, true)]
    [InlineData(Resolved, false)]
    [InlineData(ReturnedToBot, false)]
    public void A_case_is_open_until_staff_have_answered_it_or_given_it_back(CaseState state, bool open) =>
        Assert.Equal(open, CaseTransitions.IsOpen(state));

    [Fact]
    public void A_case_begins_offered_or_waiting() => Assert.Equal([Offered, Waiting], CaseTransitions.Beginnings);

    [Fact]
    public void A_state_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CaseTransitions.After((CaseState)9));
}
