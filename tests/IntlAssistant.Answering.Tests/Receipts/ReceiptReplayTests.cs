using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Receipts;

namespace IntlAssistant.Answering.Tests.Receipts;

public sealed class ReceiptReplayTests : IDisposable
{
    private const string Asked = "how much is a parking permit?";

    private readonly MovedClock clock = new("2026-11-21");
    private readonly SmallOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(Asked)]
    [InlineData("is there a parking place for a bus")]
    [InlineData("give me a recipe for lasagne")]
    public async Task Where_nothing_has_changed_the_same_is_said(string question)
    {
        var replayed = await ReplayAsync(await ReceiptAsync(question), office);

        Assert.True(replayed.IsSame);
        Assert.Empty(replayed.Changes);
    }

    [Fact]
    public async Task An_edit_is_named_with_the_sentences_that_it_changed()
    {
        using var later = new SmallOffice(("parking.md", Parking("A parking permit costs 55 euro a year. It is paid at the gate.")));

        var replayed = await ReplayAsync(await ReceiptAsync(Asked), later);

        Assert.False(replayed.IsSame);
        var change = replayed.Changes[0];
        Assert.Equal((ReceiptChangeKind.Edited, "parking#parking-fee"), (change.Kind, change.Passage));
        Assert.Equal(["pages/parking.md"], change.Files);
        Assert.Equal(["A parking permit costs 40 euro a year."], change.Removed);
        Assert.Equal(["A parking permit costs 55 euro a year."], change.Added);
    }

    [Fact]
    public async Task A_passage_that_is_gone_is_named_with_what_it_said()
    {
        using var later = new SmallOffice(("parking.md", """
            ---
            id: parking
            title: Parking on the campus
            ---
            ## Where to park

            Students park behind the library.
            """));

        var replayed = await ReplayAsync(await ReceiptAsync(Asked), later);

        Assert.False(replayed.IsSame);
        Assert.Equal(ReceiptChangeKind.Removed, replayed.Changes[0].Kind);
        Assert.Contains("A parking permit costs 40 euro a year.", replayed.Changes[0].Removed);
    }

    [Fact]
    public async Task An_edit_beside_what_was_quoted_is_told_of_though_the_same_is_said()
    {
        using var later = new SmallOffice(("parking.md", Parking("A parking permit costs 40 euro a year. It is paid at the gate.", "price of parking, parking rates")));

        var replayed = await ReplayAsync(await ReceiptAsync(Asked), later);

        Assert.True(replayed.IsSame);
        Assert.Contains("not in its text", Assert.Single(replayed.Changes).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_answers_now_what_went_to_staff_is_named()
    {
        const string question = "when is the pool open";
        using var later = new SmallOffice(("pool.md", """
            ---
            id: pool
            title: The swimming pool
            questions:
              - section: opening-hours
                ask: [When is the pool open?]
            ---
            ## Opening hours

            The pool is open from 8 to 20 every day.
            """));

        var replayed = await ReplayAsync(await ReceiptAsync(question), later);

        Assert.Equal("answer", replayed.Now.Reply.Kind);
        Assert.Contains(replayed.Changes, change => change is { Kind: ReceiptChangeKind.NewlyCited, Passage: "pool#opening-hours" });
    }

    [Fact]
    public async Task Where_only_time_has_passed_the_clock_is_named()
    {
        using var gym = new SmallOffice(("gym.md", """
            ---
            id: gym
            title: The gymnasium
            ---
            ## Membership fee {validUntil=2026-12-31}

            The membership fee of the gymnasium is 12 euro a month.
            """));
        var then = (await gym.AskAsync(new Question("membership fee of the gymnasium"), new AnsweringOptions(), clock)).Receipt!;

        clock.MoveTo("2027-01-01");
        var replayed = await ReplayAsync(then, gym);

        Assert.False(replayed.IsSame);
        var change = Assert.Single(replayed.Changes);
        Assert.Equal((ReceiptChangeKind.Clock, true), (change.Kind, change.Decides));
    }

    [Fact]
    public async Task Where_only_the_allowed_risk_is_another_the_threshold_is_named()
    {
        var then = (await office.AskAsync(new Question("is there a parking place for a bus"), new AnsweringOptions { MaxWrongAnswers = 0.5 }, clock)).Receipt!;
        Assert.Equal("answer", then.Reply.Kind);

        var replayed = await new ReceiptReplay(office, AnswerModel.Default, clock).RunAsync(then, mostWrong: 0, CancellationToken.None);

        var change = Assert.Single(replayed.Changes);
        Assert.Equal((ReceiptChangeKind.Threshold, true), (change.Kind, change.Decides));
    }

    [Fact]
    public async Task Other_numbers_and_words_are_named()
    {
        var receipt = await ReceiptAsync(Asked);
        var then = receipt with
        {
            Reply = receipt.Reply with { Text = "Something else." },
            Basis = receipt.Basis with { Model = "other", Thesaurus = "other", Dialogue = "other" },
        };

        var kinds = (await ReplayAsync(then, office)).Changes.Select(change => change.Kind);

        Assert.Equal([ReceiptChangeKind.Numbers, ReceiptChangeKind.Words, ReceiptChangeKind.Words], kinds);
    }

    [Fact]
    public async Task A_zone_that_nobody_knows_is_refused()
    {
        var receipt = await ReceiptAsync(Asked);

        await Assert.ThrowsAsync<FormatException>(() => ReplayAsync(
            receipt with { Basis = receipt.Basis with { Settings = receipt.Basis.Settings with { TimeZone = "Nowhere/None" } } }, office));
    }

    private static string Parking(string fee, string ask = "price of parking") => $$"""
        ---
        id: parking
        title: Parking on the campus
        source: https://example.org/parking
        questions:
          - section: parking-fee
            ask: [What does a parking permit cost?, {{ask}}]
        handOver:
          - Is there a parking place for buses?
        ---
        ## Parking fee

        {{fee}}

        ## Where to park

        Students park behind the library.
        """;

    private async Task<Receipt> ReceiptAsync(string question) =>
        (await office.AskAsync(new Question(question), new AnsweringOptions(), clock)).Receipt!;

    private Task<Replayed> ReplayAsync(Receipt then, SmallOffice later) =>
        new ReceiptReplay(later, AnswerModel.Default, clock).RunAsync(then, null, CancellationToken.None);
}
