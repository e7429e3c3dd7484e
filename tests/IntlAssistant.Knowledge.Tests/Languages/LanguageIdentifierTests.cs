using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Languages;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("tr", "kaç yıl sürüyor")]
    [InlineData("tr", "kac yil suruyor")]
    [InlineData("fa", "salam, shahrieh chande")]
    [InlineData("fa", "شهریه چقدره")]
    [InlineData("fa", "كتاب لازم دارم")]
    [InlineData("ar", "كم مدة الدراسة")]
    [InlineData("ar", "شنو الاوراق المطلوبة")]
    [InlineData("ur", "mujhe kisi staff se baat karni hai")]
    [InlineData("ur", "MBBS kitne saal ka hai")]
    [InlineData("ur", "داخلے کب شروع ہوں گے")]
    [InlineData("hi", "प्रवेश कब शुरू होगा")]
    [InlineData("hi", "namaste mujhe visa chahiye")]
    [InlineData("en", "how long does it take")]
    [InlineData("fr", "combien de temps")]
    [InlineData("es", "¿y en portugal?")]
    [InlineData("de", "wie lange dauert das")]
    [InlineData("ru", "сколько стоит")]
    [InlineData("uk", "скільки коштує навчання в університеті")]
    [InlineData("zh", "申请要钱吗")]
    [InlineData("ja", "学費はいくらですか")]
    [InlineData("ko", "학비는 얼마예요")]
    [InlineData("it", "quanto costa l'iscrizione")]
    [InlineData("pt", "onde fica o escritório")]
    [InlineData("nl", "hoeveel kost het")]
    public void Short_messages_are_recognised(string language, string text) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text, null).Language.Value);

    [Theory]
    [InlineData("fa", "شهریه MBBS چند دلار است")]
    [InlineData("zh", "IELTS要多少分")]
    [InlineData("en", "what does دانشگاه mean")]
    [InlineData("ru", "Erasmus программа открыта?")]
    public void A_borrowed_term_does_not_change_the_language(string language, string text) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text, null).Language.Value);

    [Theory]
    [InlineData("fa", "سایت www.international.example.edu چیست")]
    [InlineData("fa", "به international.office@medicine.example.edu")]
    [InlineData("ru", "https://international.example.edu/en/visa/documents что это")]
    public void An_address_has_no_language(string language, string text) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text, null).Language.Value);

    [Theory]
    [InlineData("en", "The website is apply.tums.ac.ir.", "tr")]
    [InlineData("fr", "bourse possible ?", "en")]
    [InlineData("en", "is registration possible online", "fr")]
    [InlineData("en", "is accommodation available?", "en")]
    [InlineData("en", "visa application", "en")]
    [InlineData("de", "Bewerbungsunterlagen", "en")]
    [InlineData("pt", "inscricao online possivel", "en")]
    [InlineData("it", "scadenza domanda", "en")]
    [InlineData("nl", "verzekering verplicht", "en")]
    [InlineData("tr", "basvuru online mi", "en")]
    [InlineData("de", "frist bewerbung", "en")]
    public void A_few_usual_words_outweigh_the_hint(string language, string text, string hint) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text, LanguageTag.Parse(hint)).Language.Value);

    [Theory]
    [InlineData("")]
    [InlineData("😀 123")]
    [InlineData("Wonkwang")]
    [InlineData("Harvard Coimbra")]
    public void Names_and_signs_fall_to_the_hint_or_english(string text)
    {
        Assert.Equal("en", LanguageIdentifier.Identify(text, null).Language.Value);
        Assert.Equal("tr", LanguageIdentifier.Identify(text, LanguageTag.Parse("tr")).Language.Value);
    }

    [Fact]
    public void A_clear_message_outweighs_the_hint()
    {
        var guess = LanguageIdentifier.Identify("when does the semester start", LanguageTag.Parse("fr"));
        Assert.Equal("en", guess.Language.Value);
        Assert.InRange(guess.Confidence, 0.9, 1);
    }

    [Fact]
    public void Hindi_in_latin_letters_is_told_from_urdu_by_the_hint() =>
        Assert.Equal("hi", LanguageIdentifier.Identify("fees kitni hai", LanguageTag.Parse("hi")).Language.Value);

    [Fact]
    public void Confidence_stays_between_0_and_1_for_any_text()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            Assert.InRange(LanguageIdentifier.Identify(text, null).Confidence, 0, 1);
        }
    }
}
