using System.Text;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Languages;

public class AnalyzersTests
{
    private static readonly string[] Tags = ["en", "fa", "ar", "fr", "tr", "es", "de", "ru", "ur", "hi", "zh", "it", "xx"];

    [Theory]
    [InlineData("en", "Almería and Almeria", "almeria and almeria")]
    [InlineData("de", "Straße STRASSE", "strasse strasse")]
    [InlineData("tr", "İSTANBUL Istanbul ISPARTA ısparta", "istanbul istanbul isparta isparta")]
    [InlineData("en", "Ｆｕｌｌ ﬁle", "full file")]
    [InlineData("en", "cafe\u0301 e\u0301te\u0301", "cafe ete")]
    [InlineData("ru", "йод и\u0306од ёлка", "йод йод елка")]
    [InlineData("fa", "كتاب علي", "کتاب علی")]
    [InlineData("ar", "أإآا مدرسة مُدَرِّس مـــــدرس", "اااا مدرسه مدرس مدرس")]
    [InlineData("ur", "ہے ٹڈڑ ہاں", "هی تدر هان")]
    [InlineData("en", "a\u00ADb \u202Eabc\u202C \uFEFFx", "ab abc x")]
    [InlineData("en", "😀 hi 👩‍👩‍👧 there \u0000\u0007", "hi there")]
    [InlineData("en", "𝐌𝐁𝐁𝐒 \ud800x", "mbbs x")]
    public void Letters_are_folded(string language, string text, string surfaces) =>
        Assert.Equal(surfaces, Surfaces(language, text));

    [Theory]
    [InlineData("en", "1,000,000", "1000000")]
    [InlineData("es", "1.000.000", "1000000")]
    [InlineData("fr", "1\u202F000\u202F000", "1000000")]
    [InlineData("en", "1,000,000.50", "1000000.5")]
    [InlineData("de", "1.000,50", "1000.5")]
    [InlineData("hi", "1,00,000", "100000")]
    [InlineData("en", "5.5", "5.5")]
    [InlineData("fa", "۵٫۵", "5.5")]
    [InlineData("ar", "٥٫٥ ١٬٠٠٠", "5.5 1000")]
    [InlineData("hi", "१२३", "123")]
    [InlineData("de", "5,50", "5.5")]
    [InlineData("en", "24.02.2023", "24 02 2023")]
    [InlineData("en", "2023/02/24 2024-2025", "2023 02 24 2024 2025")]
    [InlineData("en", "1, 2, 3", "1 2 3")]
    [InlineData("en", "3rd 1990s 5-year", "3rd 1990s 5 year")]
    [InlineData("fa", "۵سال سال۲۰۲۳", "5 سال سال 2023")]
    [InlineData("en", "in 2023.", "in 2023")]
    [InlineData("en", "1.000", "1")]
    [InlineData("es", "1.000", "1000")]
    public void Numbers_are_one_token_in_ascii_digits(string language, string text, string surfaces) =>
        Assert.Equal(surfaces, Surfaces(language, text));

    [Theory]
    [InlineData("en", "Ph.D. M.D. e.g. U.S.A", "phd md eg usa")]
    [InlineData("en", "write to Visiting.Professor@tums.ac.ir.", "write to visiting.professor@tums.ac.ir")]
    [InlineData("en", "see https://www.Example.org/a?b=1, please", "see example.org/a?b=1 please")]
    [InlineData("en", "example.ac.ir/en/ and www.example.com", "example.ac.ir/en and example.com")]
    [InlineData("en", "the end.The next", "the end the next")]
    [InlineData("en", "mail me @ home a@b", "mail me home a b")]
    [InlineData("fa", "ایمیل info@example.org است", "ایمیل info@example.org است")]
    public void Addresses_and_abbreviations_are_one_token(string language, string text, string surfaces) =>
        Assert.Equal(surfaces, Surfaces(language, text));

    [Theory]
    [InlineData("en", "dean's don’t O'Brien we're students'", "dean dont obrien we students")]
    [InlineData("fr", "l'université d’échange aujourd'hui jusqu'à", "l universite d echange aujourdhui jusqu a")]
    [InlineData("tr", "TUMS'ta Tahran'da", "tums tahran")]
    [InlineData("en", "self-funded e-mail non-EU", "self funded email e mail noneu non eu")]
    [InlineData("ru", "по-русски", "по русски")]
    [InlineData("fa", "کتاب‌ها می‌رود دانش‌آموز خانه‌ام", "کتاب میرود دانش اموز خانه")]
    [InlineData("fa", "می رود نمی دهید می MBBS کتاب می", "میرود نمیدهید می mbbs کتاب می")]
    [InlineData("ur", "می رود", "می رود")]
    [InlineData("fa", "دانش‌آموزان‌شان", "دانش اموزان")]
    public void Signs_inside_words_part_them_as_the_language_does(string language, string text, string surfaces) =>
        Assert.Equal(surfaces, Surfaces(language, text));

    [Theory]
    [InlineData("zh", "医学博士", "医学 学博 博士")]
    [InlineData("zh", "MBBS读几年", "mbbs 读几 几年")]
    [InlineData("zh", "签 证", "签 证")]
    [InlineData("zh", "5年", "5 年")]
    [InlineData("ja", "ﾄｳｷｮｳ", "トウ ウキ キョ ョウ")]
    [InlineData("ko", "대학교", "대학 학교")]
    [InlineData("zh", "𠀀𠀁", "𠀀𠀁")]
    public void Scripts_without_spaces_become_pairs(string language, string text, string surfaces) =>
        Assert.Equal(surfaces, Surfaces(language, text));

    [Fact]
    public void A_zero_width_joint_is_covered_by_the_span()
    {
        const string text = "این کتاب‌ها.";
        var token = Analyzers.For(LanguageTag.Parse("fa")).Analyze(text)[1];
        Assert.Equal("کتاب‌ها", token.Span.Of(text));
    }

    [Fact]
    public void Function_words_are_marked_and_names_are_not()
    {
        var tokens = Analyzers.For(LanguageTag.English).Analyze("what is the fee of Granada pls");
        Assert.Equal([true, true, true, false, true, false, true], tokens.Select(token => token.IsFunctionWord));
    }

    [Fact]
    public void A_language_without_an_analyzer_of_its_own_keeps_its_tag()
    {
        Assert.Equal("xx", Analyzers.For(LanguageTag.Parse("xx")).Language.Value);
        Assert.Equal("it", Analyzers.For(LanguageTag.Parse("it")).Language.Value);
    }

    [Fact]
    public void A_word_without_end_is_cut_in_its_surface_and_whole_in_its_span()
    {
        var text = new string('a', 10_000);
        var token = Assert.Single(Analyzers.For(LanguageTag.English).Analyze(text));
        Assert.Equal(text.Length, token.Span.Length);
        Assert.True(token.Surface.Length < 200);
    }

    [Fact]
    public void Spans_stay_in_the_text_and_fold_to_the_surface_for_any_text()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var text = RandomText(new Random(seed));
            foreach (var tag in Tags)
            {
                var analyzer = Analyzers.For(LanguageTag.Parse(tag));
                var previous = 0;
                foreach (var token in analyzer.Analyze(text))
                {
                    var where = $"seed {seed}, {tag}: '{text}', {token}";
                    Assert.True(token.Span.Length > 0 && token.Span.Start >= 0 && token.Span.End <= text.Length, where);
                    Assert.True(token.Span.Start >= previous, where);
                    Assert.True(token.Surface.Length > 0 && token.Term.Length > 0, where);
                    var again = analyzer.Analyze(token.Span.Of(text));
                    Assert.True(again.Count > 0 && again[0].Surface == token.Surface || IsPartOfLonger(token, text), where);
                    previous = token.Span.Start;
                }
            }
        }
    }

    /// <summary>A cut-off address or number part may read differently by itself.</summary>
    private static bool IsPartOfLonger(Token token, string text) =>
        token.Span.Of(text).Any(c => !char.IsLetterOrDigit(c)) || token.Span.Length >= 96;

    private static string Surfaces(string language, string text) =>
        string.Join(' ', Analyzers.For(LanguageTag.Parse(language)).Analyze(text).Select(token => token.Surface));

    private static string RandomText(Random random)
    {
        const string pieces = "aZéßİıñ ' ’ - . , @ :// www. .com 1 2 ٣ ۴ ½ ² سلام ي‌ها می‌ کتاب 医学 博 ー か ﾄ हिंदी ज़ी मा й ё Привет \u0301\u0306\u200C\u200D\u202E\uFEFF\u00AD\u0640\u064B😀𝐌𠀀\ud800\udc00\n\t\0ﷲ㎏①";
        var text = new StringBuilder();
        for (var length = random.Next(1, 25); length > 0; length--)
        {
            var start = random.Next(pieces.Length);
            text.Append(pieces, start, Math.Min(random.Next(1, 4), pieces.Length - start));
        }

        return text.ToString();
    }
}
