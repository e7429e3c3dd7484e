using IntlAssistant.Answering.Privacy;

namespace IntlAssistant.Answering.Tests.Privacy;

public sealed class PersonalDataTests
{
    private static readonly HashSet<string> Words =
        ["student", "a", "دانشجو", "دانشجوی", "ایرانی", "پزشک", "طالب", "applicant", "exchange", "students", "iraqi", "استاد", "گرامی", "عزیز", "همکار"];

    private static readonly KnownPerson Nobody = new() { IsWord = word => Words.Contains(word.ToLowerInvariant()) };

    [Theory]
    [InlineData("Hello, my name is Sara Ahmadi and my passport number is X12345678. Can my spouse live in the dormitory?", "Sara", "Ahmadi", "12345678")]
    [InlineData("my name is sara ahmadi, passport x12345678", "sara", "ahmadi", "12345678")]
    [InlineData("سلام، اسم من سارا احمدی است و شماره پاسپورتم ز۱۲۳۴۵۶۷۸ است. همسرم می‌تواند در خوابگاه بماند؟", "سارا", "احمدی", "۱۲۳۴۵۶۷۸")]
    [InlineData("من سارا احمدی هستم و کد ملی من ۰۰۱۲۳۴۵۶۷۸ است", "سارا", "احمدی", "۰۰۱۲۳۴۵۶۷۸")]
    [InlineData("مرحبا، اسمي محمد العبيدي ورقم جواز السفر A١٢٣٤٥٦٧٨. هل السكن متاح؟", "محمد", "العبيدي", "١٢٣٤٥٦٧٨")]
    [InlineData("Bonjour, je m'appelle Jean Dupont, passeport 12AB34567. Puis-je venir avec ma femme ?", "Jean", "Dupont", "34567")]
    [InlineData("Benim adım Mehmet Yılmaz, pasaport numaram U12345678. Yurt var mı?", "Mehmet", "Yılmaz", "12345678")]
    [InlineData("Hola, me llamo Juan Pérez y mi pasaporte es AAB123456. ¿Hay residencia?", "Juan", "Pérez", "123456")]
    [InlineData("Guten Tag, ich heiße Anna Müller, Reisepass C01X00T47, geboren am 12.03.1999.", "Anna", "Müller", "12.03.1999")]
    [InlineData("Здравствуйте, меня зовут Иван Петров, номер паспорта 4510 123456. Есть ли общежитие?", "Иван", "Петров", "123456")]
    [InlineData("میرا نام احمد خان ہے اور میرا پاسپورٹ نمبر AB1234567 ہے۔", "احمد", "خان", "1234567")]
    [InlineData("मेरा नाम राहुल शर्मा है, पासपोर्ट नंबर Z१२३४५६७ है।", "राहुल", "शर्मा", "१२३४५६७")]
    [InlineData("你好，我叫王小明，护照号码是E12345678。可以住宿舍吗？", "王小明", "小明", "12345678")]
    public void Names_and_document_numbers_are_taken_out_in_every_language(string text, params string[] personal)
    {
        var stripped = PersonalData.Strip(text, Nobody).Text;

        Assert.All(personal, each => Assert.DoesNotContain(each, stripped, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("write to me: sara.ahmadi@example.com please", "sara.ahmadi@example.com", "[e-mail address]")]
    [InlineData("sara.ahmadi (at) example dot com", "sara.ahmadi", "[e-mail address]")]
    [InlineData("Call me at +98 912 345 6789.", "912 345", "[telephone number]")]
    [InlineData("شماره من ۰۹۱۲۳۴۵۶۷۸۹ است", "۰۹۱۲۳۴۵۶۷۸۹", "[")]
    [InlineData("I was born on 5 March 1999 in Basra.", "5 March 1999", "[date of birth]")]
    [InlineData("متولد ۱۳۷۵/۰۲/۱۴ هستم", "۱۳۷۵/۰۲/۱۴", "[date of birth]")]
    [InlineData("出生日期：1999年3月5日", "1999年3月5日", "[date of birth]")]
    [InlineData("My address is 12 Palm Street, Karrada, Baghdad. Is there a bus?", "Palm", "[address]")]
    [InlineData("آدرس من خیابان ولیعصر پلاک ۱۲ است.", "ولیعصر", "[address]")]
    [InlineData("see https://portal.example.org/file?token=abc123", "abc123", "[personal link]")]
    [InlineData("my file is https://drive.example.org/d/1aB2cD3eF4gH5iJ6kL7m", "1aB2cD3eF4gH5iJ6kL7m", "[personal link]")]
    [InlineData("application number 2026-004512 has no answer", "004512", "[personal number]")]
    public void What_else_tells_who_somebody_is_is_taken_out(string text, string personal, string placeholder)
    {
        var stripped = PersonalData.Strip(text, Nobody).Text;

        Assert.DoesNotContain(personal, stripped, StringComparison.Ordinal);
        Assert.Contains(placeholder, stripped, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kind regards,\nSara Ahmadi", "Sara")]
    [InlineData("Is there a deadline? Thanks, Sara", "Sara")]
    [InlineData("مهلت چه زمانی است؟ با تشکر، سارا احمدی", "سارا")]
    [InlineData("Dear Sara,\nYour spouse may stay.", "Sara")]
    [InlineData("سلام سارا جان،\nهمسر شما می‌تواند بماند.", "سارا")]
    [InlineData("Dear Ms. Ahmadi, yes.", "Ahmadi")]
    [InlineData("Sehr geehrte Frau Müller, ja.", "Müller")]
    [InlineData("尊敬的王先生，可以。", "王")]
    public void Signatures_and_forms_of_address_name_nobody_afterwards(string text, string name) =>
        Assert.DoesNotContain(name, PersonalData.Strip(text, Nobody).Text, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_known_is_taken_out_wherever_it_stands()
    {
        var known = Nobody with { Names = ["Sara Ahmadi"], Contacts = ["sara77"] };

        var stripped = PersonalData.Strip("Yes, Sara's spouse may stay; AHMADI is on the list, sara77 too. Sarajevo is a city.", known).Text;

        Assert.Equal("Yes, [name]'s spouse may stay; [name] is on the list, [e-mail address] too. Sarajevo is a city.", stripped);
    }

    [Theory]
    [InlineData("The fee is 50,000,000 rials, due by 31 October 2026.")]
    [InlineData("The office is open 8:00-16:00; the academic year 2025-2026 begins on 2026-09-23.")]
    [InlineData("هزینه ۵۰۰۰۰۰۰۰ ریال است و تا ۱۴۰۵/۰۷/۰۱ مهلت دارید.")]
    [InlineData("I am a student and need 3 documents and 80 points in TOEFL, ISO9001, KA171.")]
    [InlineData("من دانشجوی ایرانی هستم.")]
    [InlineData("Dear applicant, students of exchange pay nothing.")]
    [InlineData("See https://www.example.org/en/dormitory for the rooms.")]
    [InlineData("¿Cuánto cuesta 1 mes en la residencia?")]
    [InlineData("Сколько стоит общежитие в 2026 году?")]
    public void What_names_nobody_stays_as_it_is(string text) => Assert.Equal(text, PersonalData.Strip(text, Nobody).Text);

    [Fact]
    public void What_the_office_publishes_stays()
    {
        var known = Nobody with { IsPublic = value => value is "office@example.org" or "982164053000" };

        Assert.Equal(
            "Write to office@example.org or call +98 21 6405 3000.",
            PersonalData.Strip("Write to office@example.org or call +98 21 6405 3000.", known).Text);
    }

    [Fact]
    public void A_text_made_to_hold_up_its_reader_is_read_in_no_time_or_not_at_all()
    {
        var stripped = PersonalData.Strip(string.Concat(Enumerable.Repeat("my name is Aa Bb 1-2-3-4 ", 400)), Nobody);

        Assert.NotEmpty(stripped.Found);
        Assert.DoesNotContain("my name is Aa", stripped.Text, StringComparison.Ordinal);
    }
}
