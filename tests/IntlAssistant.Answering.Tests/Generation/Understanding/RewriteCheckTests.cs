using IntlAssistant.Answering.Generation.Understanding;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Generation.Understanding;

public sealed class RewriteCheckTests
{
    private static readonly RewriteCheck Check = new(ContentReading.Of(ShippedOffice.Current));

    [Theory]
    [InlineData("بورسیه هست؟", "Is there a scholarship?")]
    [InlineData("¿Hay becas?", "Are there scholarships?")]
    [InlineData("is there a scholarship", "Is there any scholarship?")]
    public void A_translation_or_another_form_asks_for_the_same(string asked, string rewritten) =>
        Assert.True(Check.MeansTheSame(new Question(asked), rewritten, LanguageTag.English));

    [Theory]
    [InlineData("بورسیه هست؟", "Is there a scholarship in Spain?")]
    [InlineData("is there a scholarship in Finland", "Is there a scholarship?")]
    [InlineData("is there a scholarship", "How much is the tuition fee?")]
    [InlineData("a unicorn's scholarship", "Is there a scholarship?")]
    [InlineData("is there a scholarship", "...")]
    public void What_is_added_or_left_out_makes_it_another_question(string asked, string rewritten) =>
        Assert.False(Check.MeansTheSame(new Question(asked), rewritten, LanguageTag.English));

    [Fact]
    public void What_a_follow_up_leans_on_may_come_from_what_was_said_before()
    {
        var question = new Question("and in Finland?") { History = [new EarlierTurn("Is there a scholarship?", [])] };

        Assert.True(Check.MeansTheSame(question, "Is there a scholarship in Finland?", LanguageTag.English));
        Assert.False(Check.MeansTheSame(question, "Is there a scholarship in Spain?", LanguageTag.English));
        Assert.False(Check.MeansTheSame(question, "Is there a scholarship?", LanguageTag.English));
    }
}
