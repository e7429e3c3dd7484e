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
    [InlineData("Die Universität wurde 1527 gegründet.", FactKinds.Date)]
    [InlineData("ab 10.2024", FactKinds.Date)]
    [InlineData("bis zum 15.7.", FactKinds.Date)]
    [InlineData("the academic year 2023/24", FactKinds.Date)]
    [InlineData("سال ۱۴۰۲-۱۴۰۳", FactKinds.Date)]
    [InlineData("La universidad se fundó en 1848.", FactKinds.Date)]
    [InlineData("बुनियाद 1886 में रखी गई", FactKinds.Date)]
    [InlineData("创办于1898年", FactKinds.Date)]
    [InlineData("It is valid for three years.", FactKinds.Duration)]
    [InlineData("La entrevista dura 20 minutos.", FactKinds.Duration)]
    [InlineData("Zu Fuß sind es 10 min.", FactKinds.Duration)]
    [InlineData("Приём длится 15 минут", FactKinds.Duration)]
    [InlineData("Sınav 90 dakika sürer", FactKinds.Duration)]
    [InlineData("مدت آن ۳ ماه است", FactKinds.Duration)]
    [InlineData("at most 70% of the fee", FactKinds.Percentage)]
    [InlineData("from 10:00 to 13:00", FactKinds.TimeOfDay)]
    [InlineData("write to office@example.org", FactKinds.Mail)]
    [InlineData("telephone (+98 21) 5555 0100", FactKinds.Phone)]
    public void A_fact_is_known_by_its_form(string text, object kind) => Assert.True(FactFinder.In(text).HasFlag((FactKinds)kind));

    [Theory]
    [InlineData("The deposit is 1450 euros.")]
    [InlineData("€1450 a month")]
    [InlineData("Die Miete beträgt 1.250 EUR")]
    [InlineData("Some 1200 students live there.")]
    [InlineData("It costs 2000 USD")]
    public void A_number_of_four_digits_is_not_always_a_year(string text) => Assert.False(FactFinder.In(text).HasFlag(FactKinds.Date));

    [Theory]
    [InlineData("Students park behind the library.")]
    [InlineData("")]
    public void Words_alone_are_no_such_fact(string text) => Assert.Equal(FactKinds.None, FactFinder.In(text));
}
