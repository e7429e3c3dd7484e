using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Verification;

/// <summary>The same in other words, another order or another language; and how often, in what order and beside what it is said otherwise.</summary>
public sealed class OtherWordsTests : IDisposable
{
    private readonly SmallOffice office = new(
        ("courses.md", """
            ---
            id: courses
            title: Courses
            source: https://example.org/courses
            ---
            ## Choices

            Send six choices in the form so that we can approve at least four. Units can be mixed across faculties.

            ## Costs

            The course costs 80 euro a month. Tuition is free, the hostel is for a fee.

            ## Exam

            The exam consists of three written and two oral parts. Lessons are in the morning.

            ## Signing

            After the approval of the senate, the rector signs the agreement.

            ## Plan

            You can ask for an instalment plan. There is no interest.

            ## Partners

            There are two programmes: Hydraulics with Cantabria and Enology with Cuyo.

            ## Extension

            The stay may be extended if the host agrees; during the extension the allowance is halved.
            """),
        ("gorod.md", """
            ---
            id: gorod
            title: Город
            lang: ru
            source: https://example.org/gorod
            ---
            ## Место

            Университет находится в городе Киров.
            """),
        ("anmeldung.md", """
            ---
            id: anmeldung
            title: Anmeldung
            lang: de
            source: https://example.org/anmeldung
            ---
            ## Frist

            Die Anmeldung endet am 1. März.
            """),
        ("talab.md", """
            ---
            id: talab
            title: البطاقة
            lang: ar
            source: https://example.org/talab
            ---
            ## البطاقة {#card}

            تسلم البطاقة بعد أسبوعين من التسجيل يوم الاثنين والأربعاء.
            """));

    private readonly ReplyVerifier verifier = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("You may combine units of different faculties [1].", "courses#choices", "en")]
    [InlineData("The exam has three written parts and two oral ones [1].", "courses#exam", "en")]
    [InlineData("There are three written parts [1].", "courses#exam", "en")]
    [InlineData("No interest is charged on the instalment plan [1].", "courses#plan", "en")]
    [InlineData("During the extension the allowance is halved [1].", "courses#extension", "en")]
    [InlineData("The rector signs the agreement after the senate's approval [1].", "courses#signing", "en")]
    [InlineData("The university is in the city of Kirov [1].", "gorod#место", "en")]
    [InlineData("Melden Sie sich bis zum 1. März an [1].", "anmeldung#frist", "de")]
    [InlineData("The card comes two weeks after registration, on Monday and Wednesday [1].", "talab#card", "en")]
    public void What_the_passage_says_is_kept_in_other_words(string sentence, string passage, string language) =>
        Assert.Null(Check(sentence, passage, language).Fault);

    [Theory]
    [InlineData("Send four choices in the form so that we can approve at least six [1].", "courses#choices", "en", SentenceFault.Pairing)]
    [InlineData("The course costs 80 euro a year [1].", "courses#costs", "en", SentenceFault.Number)]
    [InlineData("The hostel is free [1].", "courses#costs", "en", SentenceFault.Negation)]
    [InlineData("Lessons are in the afternoon [1].", "courses#exam", "en", SentenceFault.Uncovered)]
    [InlineData("After the signature of the rector, the senate approves the agreement [1].", "courses#signing", "en", SentenceFault.Quantity)]
    [InlineData("Hydraulics is studied with Cuyo [1].", "courses#partners", "en", SentenceFault.Pairing)]
    [InlineData("The university is in the city of Tomsk [1].", "gorod#место", "en", SentenceFault.Name)]
    [InlineData("تسلم البطاقة بعد شهرين من التسجيل [1].", "talab#card", "ar", SentenceFault.Number)]
    public void What_it_says_otherwise_is_removed(string sentence, string passage, string language, SentenceFault fault) =>
        Assert.Equal(fault, Check(sentence, passage, language).Fault);

    private SentenceVerdict Check(string sentence, string passage, string language) => verifier.VerifySentence(
        sentence, new DraftReply("", LanguageTag.Parse(language), [office.Current.Passages.First(each => each.Id.Value == passage)]), office.Current);
}
