using IntlAssistant.Answering.Reading;

namespace IntlAssistant.Answering.Tests.Reading;

public sealed class FactFinderTests
{
    [Theory]
    [InlineData("The permit costs 1,000,000 rials.", FactKinds.Amount)]
    [InlineData("There is no application fee.", FactKinds.Amount)]
    [InlineData("هزینه آن ۲۰ دلار است", FactKinds.Amount)]
    [InlineData("The call closed on 10 March 2024.", FactKinds.Date)]
    [InlineData("Das Semester beginnt im Oktober.", FactKinds.Date)]
    [InlineData("It is valid for three years.", FactKinds.Duration)]
    [InlineData("مدت آن ۳ ماه است", FactKinds.Duration)]
    [InlineData("at most 70% of the fee", FactKinds.Percentage)]
    [InlineData("from 10:00 to 13:00", FactKinds.TimeOfDay)]
    [InlineData("write to office@example.org", FactKinds.Mail)]
    [InlineData("telephone (+98 21) 5555 0100", FactKinds.Phone)]
    public void A_fact_is_known_by_its_form(string text, object kind) => Assert.True(FactFinder.In(text).HasFlag((FactKinds)kind));

    [Theory]
    [InlineData("Students park behind the library.")]
    [InlineData("")]
    public void Words_alone_are_no_such_fact(string text) => Assert.Equal(FactKinds.None, FactFinder.In(text));
}
