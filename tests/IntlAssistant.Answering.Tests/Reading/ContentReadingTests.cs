using IntlAssistant.Answering.Reading;

namespace IntlAssistant.Answering.Tests.Reading;

/// <summary>A state of the content is read once, for all who answer, group questions and look passages up on it.</summary>
public sealed class ContentReadingTests
{
    private const string Page = """
        ---
        id: visa
        title: Visa
        questions: [How long does a visa take?, How soon do I get a visa?]
        ---
        A visa takes three weeks.
        """;

    [Fact]
    public async Task The_same_state_is_read_once_even_by_those_who_come_at_once()
    {
        using var office = new SmallOffice(("visa.md", Page));

        var readings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ContentReading.Of(office.Current))));

        Assert.Single(readings.Distinct());
    }

    [Fact]
    public void Names_that_stand_everywhere_are_common()
    {
        using var office = new SmallOffice([.. Enumerable.Range(1, 12).Select(number => ($"page{number}.md", $"""
            ---
            id: page{number}
            title: Page {number}
            ---
            What number {number} is about. {(number <= 4 ? "It is so in Iran." : number == 5 ? "It is so in Peru." : "")}
            """))]);

        var names = ContentReading.Of(office.Current).CommonNames;

        Assert.Contains(names, name => name.Contains("iran", StringComparison.Ordinal));
        Assert.DoesNotContain(names, name => name.Contains("peru", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_state_is_read_anew_and_takes_over_what_it_did_not_change()
    {
        using var office = new SmallOffice(("visa.md", Page));
        var before = ContentReading.Of(office.Current);

        var after = ContentReading.Of(office.Current with { }, before);

        Assert.NotSame(before, after);
        Assert.Same(before.Classifier, after.Classifier);
    }
}
