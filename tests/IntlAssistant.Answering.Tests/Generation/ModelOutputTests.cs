using IntlAssistant.Answering.Generation;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Generation;

public sealed class ModelOutputTests
{
    [Theory]
    [InlineData("The **fee** is `40` euro. [1]", "The fee is 40 euro. [1]")]
    [InlineData("<think>The user asks…\nhm.</think>\nThe fee is 40 euro. [1]", "The fee is 40 euro. [1]")]
    [InlineData("<think>It never ends", "")]
    [InlineData("## Fee\nThe fee is 40 euro.【1】", "Fee\nThe fee is 40 euro.[1]")]
    public void Words_are_left_and_marks_are_not(string written, string words) => Assert.Equal(words, ModelOutput.Clean(written));

    [Theory]
    [InlineData("NOT_IN_PASSAGES", true)]
    [InlineData(" \"NOT_IN_PASSAGES.\"\n", true)]
    [InlineData("The fee is 40 euro. NOT_IN_PASSAGES", false)]
    [InlineData("not in passages", false)]
    public void The_sign_is_the_whole_reply_or_none(string text, bool isSign) => Assert.Equal(isSign, ModelOutput.SaysNotInPassages(text));

    [Theory]
    [InlineData("The fee is 40 euro", "")]
    [InlineData("The fee is 40 euro.", "")]
    [InlineData("The fee is 40 euro. [", "")]
    [InlineData("The fee is 40 euro. [1] ", "")]
    [InlineData("The fee is 40 euro. [1][2", "")]
    [InlineData("The fee is 40 euro. [1] I", "The fee is 40 euro. [1] ")]
    [InlineData("The fee is 40 euro [1]. It is p", "The fee is 40 euro [1]. ")]
    [InlineData("One. [1] Two. [2] Th", "One. [1] Two. [2] ")]
    public void Only_what_will_not_change_any_more_is_done(string text, string done) =>
        Assert.Equal(done, text[..SafePrefix.Of(text, LanguageTag.English)]);
}
