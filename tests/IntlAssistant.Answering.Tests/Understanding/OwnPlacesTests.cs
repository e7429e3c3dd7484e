using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Understanding;

/// <summary>Where visitors say that they are from is not what they ask about.</summary>
public sealed class OwnPlacesTests
{
    [Theory]
    [InlineData("en", "I am an associate professor in Cairo, can I become a visiting professor?", "Cairo")]
    [InlineData("en", "do you accept any religion? i'm christian from lebanon", "lebanon")]
    [InlineData("en", "I am from Iraq, are there any scholarships?", "Iraq")]
    [InlineData("ar", "أنا من المغرب، هل هناك منح؟", "المغرب")]
    [InlineData("fa", "من استاد دانشگاه بغداد هستم، چطور درخواست بدهم؟", "بغداد")]
    [InlineData("ar", "انا طالب من العراق، كيف اقدم؟", "العراق")]
    [InlineData("fr", "Je suis étudiante au Maroc, que dois-je envoyer ?", "Maroc")]
    [InlineData("es", "Soy médica de Bolivia. ¿Puedo hacer la especialidad?", "Bolivia")]
    [InlineData("de", "Ich bin Ärztin aus Syrien, wie bewerbe ich mich?", "Syrien")]
    [InlineData("ru", "Я студентка из Казахстана, сколько стоит обучение?", "Казахстана")]
    [InlineData("tr", "Ben Azerbaycan'dan geliyorum, nasıl başvururum?", "Azerbaycan")]
    [InlineData("ur", "میں پاکستان سے ہوں، فیس کتنی ہے؟", "پاکستان")]
    [InlineData("zh", "我来自伊拉克，学费多少？", "伊拉克")]
    [InlineData("hi", "मैं नेपाल से हूँ, फीस कितनी है?", "नेपाल")]
    [InlineData("en", "Are there scholarships for Iraqi students?", "Iraqi")]
    [InlineData("en", "a scholarship for Iraqi medical students", "Iraqi")]
    [InlineData("en", "Which rules hold for students from Syria?", "Syria")]
    [InlineData("ar", "هل يوجد منح للطلاب العراقيين", "العراقيين")]
    [InlineData("fa", "برای دانشجویان عراقی بورسیه هست؟", "عراقی")]
    [InlineData("fr", "Y a-t-il des bourses pour les étudiants irakiens ?", "irakiens")]
    [InlineData("es", "¿Hay becas para estudiantes bolivianos?", "bolivianos")]
    [InlineData("de", "Gibt es Stipendien für irakische Studierende?", "irakische")]
    [InlineData("ru", "Есть ли стипендии для иракских студентов?", "иракских")]
    [InlineData("tr", "Iraklı öğrencilere burs var mı?", "Iraklı")]
    [InlineData("ur", "کیا عراقی طلبہ کے لیے وظیفہ ہے؟", "عراقی")]
    [InlineData("hi", "क्या इराकी छात्रों के लिए छात्रवृत्ति है?", "इराकी")]
    [InlineData("ar", "شنو الأوراق المطلوبة للتقديم من العراق؟", "العراق")]
    [InlineData("es", "¿Qué hace falta para solicitar desde Bolivia?", "Bolivia")]
    [InlineData("de", "Wie läuft eine Bewerbung aus Syrien?", "Syrien")]
    public void A_place_of_the_visitor_is_found(string language, string text, string place) => Assert.Contains(place, Found(language, text), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Do you have an agreement with a university in Japan?")]
    [InlineData("en", "I am interested in Japan, do you have an agreement there?")]
    [InlineData("en", "I am a student. Is there an exchange in Spain?")]
    [InlineData("es", "¿Hay un convenio con una universidad de Bolivia?")]
    [InlineData("de", "Gibt es einen Austausch mit einer Universität in Japan?")]
    [InlineData("ru", "Я хочу поехать на обмен в Испанию")]
    [InlineData("vi", "Tôi đến từ Hà Nội")]
    [InlineData("en", "I am from Japan, do you have an agreement with universities there?")]
    [InlineData("en", "We are a university in Chile. Do you cooperate with us?")]
    [InlineData("fa", "من اهل ژاپن هستم، آیا با دانشگاه‌های آنجا قرارداد دارید؟")]
    [InlineData("ar", "أنا من المغرب، هل لديكم اتفاقية مع جامعات بلدي؟")]
    [InlineData("fr", "Je viens du Maroc, avez-vous un accord avec mon pays ?")]
    [InlineData("es", "Soy de Bolivia, ¿hay convenio con mi país?")]
    [InlineData("de", "Ich komme aus Chile, habt ihr dort Partner?")]
    [InlineData("ru", "Я из Казахстана, есть ли у вас там партнёры?")]
    [InlineData("tr", "Ben Azerbaycan'dan geliyorum, orada bir ortağınız var mı?")]
    [InlineData("ur", "میں پاکستان سے ہوں، کیا وہاں کوئی شراکت دار ہے؟")]
    [InlineData("hi", "मैं नेपाल से हूँ, क्या वहाँ कोई साझेदार है?")]
    [InlineData("zh", "我来自日本，你们在那里有合作大学吗？")]
    public void A_place_that_is_asked_about_is_none_of_the_visitors(string language, string text) => Assert.Empty(Found(language, text));

    [Theory]
    [InlineData("en", "Do you send students to Germany?", "Germany")]
    [InlineData("en", "Is there an exchange with Spain for students?", "Spain")]
    [InlineData("fr", "Envoyez-vous des étudiants en Espagne ?", "Espagne")]
    [InlineData("es", "¿Mandan estudiantes a España?", "España")]
    public void Where_people_go_is_asked_about(string language, string text, string place) => Assert.DoesNotContain(place, Found(language, text), StringComparison.Ordinal);

    private static string Found(string language, string text)
    {
        var tag = LanguageTag.Parse(language);
        var tokens = Analyzers.For(tag).Analyze(text);
        return OwnPlaces.AreAskedAbout(text, tokens, tag) ? "" : string.Join(' ', OwnPlaces.In(text, tokens, tag).Select(span => span.Of(text)));
    }
}
