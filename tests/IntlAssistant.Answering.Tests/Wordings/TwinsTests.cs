using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Wordings;

public sealed class TwinsTests
{
    private static readonly PassageId OfFees = new("fees#application");
    private static readonly PassageId OfApplying = new("apply#fee");
    private static readonly PassageId Tuition = new("fees#tuition");

    private readonly Twins twins = new(
    [
        Section(OfFees, "There is no application fee."),
        Section(OfApplying, "There is no application fee."),
        Section(Tuition, "Tuition is 900 euro."),
        Section(new PassageId("fees#empty"), ""),
        Section(new PassageId("apply#empty"), ""),
        Section(new PassageId("fees#hand-over"), "Tuition is 900 euro.") with { Kind = PassageKind.HandOver },
    ]);

    [Fact]
    public void What_is_asked_for_of_one_is_asked_for_of_each()
    {
        var chances = twins.Share(new SectionChances(
            new Dictionary<PassageId, double> { [OfFees] = 0.5, [OfApplying] = 0.25, [Tuition] = 0.125 }, new Dictionary<PageId, double>(), 0.125));

        Assert.Equal(0.75, chances.Sections[OfFees]);
        Assert.Equal(0.75, chances.Sections[OfApplying]);
        Assert.Equal(0.125, chances.Sections[Tuition]);
        Assert.Equal(0.125, chances.Staff);
    }

    [Fact]
    public void One_that_has_no_votes_of_its_own_has_those_of_the_other()
    {
        var votes = twins.Share(new WordingVotes(
            new Dictionary<PassageId, double> { [OfFees] = 0.5, [Tuition] = 0.25 }, new Dictionary<PassageId, double> { [OfFees] = 0.75 }));

        Assert.Equal(0.5, votes.Shares[OfApplying]);
        Assert.Equal(0.75, votes.Likeness[OfApplying]);
        Assert.Equal(0.25, votes.Shares[Tuition]);
    }

    [Fact]
    public void Where_nothing_is_said_twice_all_stays_as_it_is()
    {
        var chances = new SectionChances(new Dictionary<PassageId, double> { [Tuition] = 1 }, new Dictionary<PageId, double>(), 0);

        Assert.Equal(chances, twins.Share(chances));
        Assert.Equal(SectionChances.None, twins.Share(SectionChances.None));
        Assert.Same(WordingVotes.None.Shares, twins.Share(WordingVotes.None).Shares);
    }

    private static Passage Section(PassageId id, string text) => new()
    {
        Id = id,
        Page = new Page { Id = id.Page, Title = "", Body = "", File = $"pages/{id.Page}.md", Revision = "" },
        Text = text,
        Blocks = [],
        Revision = "",
    };
}
