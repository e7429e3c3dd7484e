using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Verification;

/// <summary>Who does what, the how-manieth something is, and what cannot both be meant.</summary>
public sealed class RoleAndOrderTests : IDisposable
{
    private readonly SmallOffice office = new(("steps.md", """
        ---
        id: steps
        title: Studying here
        source: https://example.org/steps
        ---
        ## Decision

        The examination office checks the request. Then the scholarship council decides.

        ## Approval

        The faculty gives the final approval after the scholarship council has checked the request.

        ## Language

        The language course begins in the second semester. The written exam is in week 6 of the last semester.

        ## Work

        During the semester you may work on campus for 20 hours a week. There is no interest, but the instalment plan costs 60 euro.

        ## Children

        The kindergarten takes children from three years.

        ## Holidays

        In the holidays you may work without any limit.
        """));

    private readonly ReplyVerifier verifier = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("The scholarship council decides [1].", "decision")]
    [InlineData("The request is checked by the examination office [1].", "decision")]
    [InlineData("The final approval comes from the faculty [1].", "approval")]
    [InlineData("The language course starts in semester 2 [1].", "language")]
    [InlineData("In the second semester the language course begins [1].", "language")]
    [InlineData("The written exam is in the sixth week of the last semester [1].", "language")]
    [InlineData("You may work on campus for 20 hours a week during the semester [1].", "work")]
    [InlineData("There is no interest on the instalment plan [1].", "work")]
    [InlineData("You may work without any limit in the holidays [1].", "holidays")]
    public void What_the_passage_says_is_kept(string sentence, string passage) => Assert.Null(Check(sentence, passage).Fault);

    [Theory]
    [InlineData("The examination office decides [1].", "decision", SentenceFault.Pairing)]
    [InlineData("The request is checked by the scholarship council [1].", "decision", SentenceFault.Pairing)]
    [InlineData("You decide [1].", "decision", SentenceFault.Pairing)]
    [InlineData("The language course begins in the third semester [1].", "language", SentenceFault.Number)]
    [InlineData("The written exam is in the fifth week of the last semester [1].", "language", SentenceFault.Number)]
    [InlineData("You may work off campus for 20 hours a week during the semester [1].", "work", SentenceFault.Negation)]
    [InlineData("You may work on campus for 20 hours a fortnight during the semester [1].", "work", SentenceFault.Number)]
    [InlineData("The kindergarten takes children up to three years [1].", "children", SentenceFault.Quantity)]
    public void What_it_says_of_others_or_of_another_place_is_removed(string sentence, string passage, SentenceFault fault) =>
        Assert.Equal(fault, Check(sentence, passage).Fault);

    private SentenceVerdict Check(string sentence, string passage) => verifier.VerifySentence(
        sentence, new DraftReply("", LanguageTag.English, [office.Current.Passages.First(each => each.Id.Value == $"steps#{passage}")]), office.Current);
}
