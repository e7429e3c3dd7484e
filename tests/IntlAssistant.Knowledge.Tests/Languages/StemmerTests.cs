using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Languages;

public class StemmerTests
{
    [Theory]
    [InlineData("en", "university universities", true)]
    [InlineData("en", "apply applying applied applies", true)]
    [InlineData("en", "student students student's", true)]
    [InlineData("en", "deadline deadlines", true)]
    [InlineData("en", "news new", false)]
    [InlineData("fr", "université universités universite", true)]
    [InlineData("fr", "étudiant étudiants étudiante étudiantes", true)]
    [InlineData("fr", "international internationaux internationales", true)]
    [InlineData("es", "universidad universidades", true)]
    [InlineData("es", "beca becas", true)]
    [InlineData("de", "München Muenchen Munchen", true)]
    [InlineData("de", "Student Studenten", true)]
    [InlineData("de", "Gebühr Gebühren", true)]
    [InlineData("ru", "университет университета университетов университеты", true)]
    [InlineData("ru", "медицинский медицинского медицинская", true)]
    [InlineData("tr", "üniversite üniversiteler universiteleri", true)]
    [InlineData("tr", "kitap kitabı kitaplar", true)]
    [InlineData("tr", "başvurmak başvurabilirim başvurabilir başvurmalıyım", true)]
    [InlineData("tr", "ofisi ofisine ofisinde", true)]
    [InlineData("tr", "üniversite üniversitenizde üniversitemiz", true)]
    [InlineData("tr", "ücret ücreti ücretini", true)]
    [InlineData("ar", "منح منحًا منحا", true)]
    [InlineData("ar", "جامعة جامعتكم جامعتنا", true)]
    [InlineData("ar", "جامعة الجامعة والجامعة جامعات", true)]
    [InlineData("fa", "دانشگاه دانشگاه‌ها دانشگاهها دانشگاه‌های دانشگاه‌هایشان", true)]
    [InlineData("fa", "دانشجو دانشجویان دانشجوها دانشجوی", true)]
    [InlineData("fa", "بزرگ بزرگتر بزرگ‌ترین", true)]
    [InlineData("ur", "کتاب کتابیں کتابوں", true)]
    [InlineData("ur", "داخلہ داخلے", true)]
    [InlineData("hi", "किताब किताबें किताबों", true)]
    public void Forms_of_one_word_share_a_term(string language, string words, bool share)
    {
        var terms = Analyzers.For(LanguageTag.Parse(language)).Analyze(words).Select(token => token.Term).Distinct().ToArray();
        Assert.True(terms.Length == 1 == share, string.Join(' ', terms));
    }

    [Theory]
    [InlineData("consist", "consist")]
    [InlineData("consistency", "consist")]
    [InlineData("generously", "generous")]
    [InlineData("knightly", "knight")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("relational", "relat")]
    [InlineData("happiness", "happi")]
    [InlineData("communication", "communic")]
    [InlineData("skies", "sky")]
    public void English_follows_the_published_algorithm(string word, string stem) =>
        Assert.Equal(stem, Analyzers.For(LanguageTag.English).Analyze(word)[0].Term);

    [Theory]
    [InlineData("вавиловка", "вавиловк")]
    [InlineData("важнейшие", "важн")]
    [InlineData("вагонами", "вагон")]
    [InlineData("падение", "паден")]
    public void Russian_follows_the_published_algorithm(string word, string stem) =>
        Assert.Equal(stem, Analyzers.For(LanguageTag.Parse("ru")).Analyze(word)[0].Term);

    [Fact]
    public void An_english_word_in_a_persian_question_is_stemmed_as_on_an_english_page() =>
        Assert.Equal(
            Analyzers.For(LanguageTag.English).Analyze("universities")[0].Term,
            Analyzers.For(LanguageTag.Parse("fa")).Analyze("universities")[0].Term);

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("tr")]
    [InlineData("es")]
    [InlineData("de")]
    [InlineData("ru")]
    [InlineData("ur")]
    [InlineData("hi")]
    public void No_stem_is_empty_for_any_word(string language)
    {
        const string letters = "abcdeilnrstuyازانیهاوتلمавиейьсяшныкाीोकरतनहो";
        var analyzer = Analyzers.For(LanguageTag.Parse(language));
        for (var seed = 0; seed < 5000; seed++)
        {
            var random = new Random(seed);
            var from = random.Next(4) * 12;
            var word = new string([.. Enumerable.Range(0, random.Next(1, 10)).Select(_ => letters[Math.Min(from + random.Next(12), letters.Length - 1)])]);
            Assert.All(analyzer.Analyze(word), token => Assert.True(token.Term.Length > 0, $"seed {seed}: '{word}'"));
        }
    }
}
