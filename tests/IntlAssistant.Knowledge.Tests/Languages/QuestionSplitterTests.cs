using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Tests.Languages;

public sealed class QuestionSplitterTests
{
    [Theory]
    [InlineData("en", "how do I apply and what documents do I need", "how do I apply", "and what documents do I need")]
    [InlineData("en", "I want to come in autumn, can I bring my wife, and how long does the visa take?", "I want to come in autumn, can I bring my wife,", "and how long does the visa take?")]
    [InlineData("en", "Application deadline? Fees?", "Application deadline?", "Fees?")]
    [InlineData("en", "How do I apply? I am from Iraq. Where is the office?", "How do I apply? I am from Iraq.", "Where is the office?")]
    [InlineData("fa", "شهریه چنده و چطور باید پرداخت کنم", "شهریه چنده", "و چطور باید پرداخت کنم")]
    [InlineData("ar", "كيف أقدم وكم الرسوم", "كيف أقدم", "وكم الرسوم")]
    [InlineData("tr", "nasıl başvururum ve ücret ne kadar", "nasıl başvururum", "ve ücret ne kadar")]
    [InlineData("fr", "comment postuler et quand commence le semestre ?", "comment postuler", "et quand commence le semestre ?")]
    [InlineData("es", "¿cuándo empieza el curso y cuánto cuesta?", "¿cuándo empieza el curso", "y cuánto cuesta?")]
    [InlineData("de", "wie bewerbe ich mich und was kostet das?", "wie bewerbe ich mich", "und was kostet das?")]
    [InlineData("ru", "как подать заявление и сколько стоит обучение", "как подать заявление", "и сколько стоит обучение")]
    [InlineData("zh", "怎么申请？学费多少？", "怎么申请？", "学费多少？")]
    public void A_message_that_asks_two_things_is_cut_between_them(string language, string text, params string[] questions) =>
        Assert.Equal(questions, QuestionSplitter.Split(text, LanguageTag.Parse(language)).Select(span => span.Of(text)));

    [Theory]
    [InlineData("en", "can I bring my wife and children?")]
    [InlineData("en", "I have a degree in nursing and I would like to know what it costs")]
    [InlineData("en", "what is the difference between exchange and a degree")]
    [InlineData("fa", "شهریه پزشکی چنده")]
    [InlineData("en", "")]
    [InlineData("en", "fees and deadlines")]
    [InlineData("en", "My permit ends soon. When and how do I renew it?")]
    [InlineData("en", "how much and when do I pay?")]
    [InlineData("de", "Meine Aufenthaltserlaubnis läuft bald ab. Wann verlängere ich sie?")]
    [InlineData("tr", "İzin bitiyor, ne zaman ve nasıl yenilerim?")]
    [InlineData("ru", "Когда и как продлить визу?")]
    [InlineData("ar", "متى وكيف أجدد الإقامة؟")]
    public void A_message_that_asks_one_thing_is_left_whole(string language, string text) =>
        Assert.Empty(QuestionSplitter.Split(text, LanguageTag.Parse(language)));
}
