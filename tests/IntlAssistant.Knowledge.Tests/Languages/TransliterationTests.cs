using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Languages;

public class TransliterationTests
{
    [Theory]
    [InlineData("آلمریا", "almeria")]
    [InlineData("Коимбра", "coimbra")]
    [InlineData("هاروارد", "harvard")]
    [InlineData("Гарвард", "harvard")]
    [InlineData("گرانادا", "granada")]
    [InlineData("غرناطة", "granada")]
    [InlineData("कोइम्ब्रा", "coimbra")]
    [InlineData("هلسینکی", "helsinki")]
    [InlineData("Хельсинки", "helsinki")]
    [InlineData("Αλμερία", "almeria")]
    [InlineData("کامپوستلا", "compostela")]
    [InlineData("والنسیا", "valencia")]
    public void One_name_has_one_key_in_every_script(string name, string latin) =>
        Assert.Equal(Transliteration.LatinKey(latin), Transliteration.LatinKey(name));

    [Theory]
    [InlineData("rome")]
    [InlineData("")]
    [InlineData("读")]
    public void A_key_too_short_to_tell_names_apart_is_empty(string name) => Assert.Equal("", Transliteration.LatinKey(name));

    [Fact]
    public void Different_cities_have_different_keys() => Assert.NotEqual(Transliteration.LatinKey("granada"), Transliteration.LatinKey("coimbra"));
}
