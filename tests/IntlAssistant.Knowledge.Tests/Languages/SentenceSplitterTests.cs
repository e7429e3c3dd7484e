using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Languages;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("en", "One. Two? Three! Four", "One.|Two?|Three!|Four")]
    [InlineData("en", "She has a Ph.D. in medicine. It is No. 21, Keshavarz Blvd. near St. Mary.", "She has a Ph.D. in medicine.|It is No. 21, Keshavarz Blvd. near St. Mary.")]
    [InlineData("en", "It costs 5.5 dollars, approx. 5,500 in all. See J. Smith, e.g. on Mondays.", "It costs 5.5 dollars, approx. 5,500 in all.|See J. Smith, e.g. on Mondays.")]
    [InlineData("en", "Visit https://example.org/a.b?c=d. Then write.", "Visit https://example.org/a.b?c=d.|Then write.")]
    [InlineData("en", "1. First step. 2. Second step.", "1. First step.|2. Second step.")]
    [InlineData("en", "He said \"Go.\" Then he left (at last.) Right.", "He said \"Go.\"|Then he left (at last.)|Right.")]
    [InlineData("en", "Wait... what? Yes… No.", "Wait... what?|Yes…|No.")]
    [InlineData("en", "i want to apply. when is it?? thx", "i want to apply.|when is it??|thx")]
    [InlineData("en", "Title\n\nA sentence\nover two lines.\n- an item\n- another", "Title|A sentence\nover two lines.|- an item|- another")]
    [InlineData("de", "Am 24. Februar beginnt es. Danach z.B. im März.", "Am 24. Februar beginnt es.|Danach z.B. im März.")]
    [InlineData("en", "It closed in 2023. The next is open.", "It closed in 2023.|The next is open.")]
    [InlineData("de", "Das Haus ist vom 123. Dezember an zu. Dann nicht.", "Das Haus ist vom 123. Dezember an zu.|Dann nicht.")]
    [InlineData("en", "Die Frist endet am 15. März. It was told so.", "Die Frist endet am 15. März.|It was told so.")]
    [InlineData("en", "It closed in 2023. August is free.", "It closed in 2023.|August is free.")]
    [InlineData("fa", "سلام. شهریه چقدر است؟ ممنون", "سلام.|شهریه چقدر است؟|ممنون")]
    [InlineData("ur", "یہ پہلا ہے۔ یہ دوسرا ہے۔", "یہ پہلا ہے۔|یہ دوسرا ہے۔")]
    [InlineData("zh", "你好。学费多少？谢谢！", "你好。|学费多少？|谢谢！")]
    [InlineData("hi", "यह पहला है। यह दूसरा है।", "यह पहला है।|यह दूसरा है।")]
    [InlineData("ru", "Это ул. Ленина, д. 5. Приходите.", "Это ул. Ленина, д. 5.|Приходите.")]
    [InlineData("en", "", "")]
    [InlineData("en", " \n ", "")]
    public void Sentences_end_where_readers_see_them_end(string language, string text, string expected)
    {
        var sentences = SentenceSplitter.Split(text, LanguageTag.Parse(language)).Select(span => span.Of(text));
        Assert.Equal(expected, string.Join('|', sentences));
    }

    [Fact]
    public void Every_visible_character_is_in_one_sentence_for_any_text()
    {
        const string pieces = "aB. c! d? e。f؟ 1. 2.5 \n\n- * \"x.\" (y.) No. Dr. www.a.b ... … । ۔ \ud800";
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces.Substring(random.Next(pieces.Length - 4), random.Next(1, 5))));
            var covered = new bool[text.Length];
            var end = 0;
            foreach (var span in SentenceSplitter.Split(text, LanguageTag.English))
            {
                Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length, $"seed {seed}: '{text}'");
                Array.Fill(covered, true, span.Start, span.Length);
                end = span.End;
            }

            Assert.True(text.Select((c, i) => covered[i] || char.IsWhiteSpace(c)).All(isCovered => isCovered), $"seed {seed}: '{text}'");
        }
    }
}
