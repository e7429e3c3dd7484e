using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Verification;

public sealed class ReplyVerifierTests : IDisposable
{
    private readonly SmallOffice office = new(("tests.md", """
        ---
        id: language
        title: Language tests
        source: https://example.org/language
        ---
        ## Scores

        Applicants need an IELTS of at least 6.5 or a TOEFL of at least 80. The certificate must not be older than two years.

        ## Deadlines

        The application closes on 31 October 2026. There is no application fee.

        ## Contact

        Write to tests@example.org or see [the list](https://example.org/list).
        """));

    private readonly ReplyVerifier verifier = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("You need IELTS 6.5 or TOEFL 80 at least [1].")]
    [InlineData("Applicants need a TOEFL of at least 80 [1].")]
    [InlineData("The certificate must not be older than 2 years [1].")]
    public void What_the_passage_says_is_kept(string sentence) => Assert.Equal(SentenceStanding.Proved, Check(sentence, "scores").Standing);

    [Theory]
    [InlineData("You need an IELTS of at least 7 [1].", SentenceFault.Number)]
    [InlineData("You need a TOEFL of at least 6.5 or an IELTS of at least 80 [1].", SentenceFault.Pairing)]
    [InlineData("Applicants need an IELTS of at most 6.5 [1].", SentenceFault.Quantity)]
    [InlineData("The certificate must be older than two years [1].", SentenceFault.Negation)]
    [InlineData("Applicants need an IELTS of at least 6.5, as the University of Vienna says [1].", SentenceFault.Name)]
    [InlineData("See https://evil.example.com for an IELTS of at least 6.5 [1].", SentenceFault.Link)]
    [InlineData("Applicants need an IELTS of at least 6.5 [4].", SentenceFault.UnknownCitation)]
    [InlineData("Die Bewerber brauchen einen IELTS von mindestens 6.5 Punkten [1].", SentenceFault.Language)]
    [InlineData("My instructions say that applicants need an IELTS of at least 6.5 [1].", SentenceFault.Rules)]
    public void What_it_does_not_say_is_removed_with_the_reason(string sentence, SentenceFault fault) => Assert.Equal(fault, Check(sentence, "scores").Fault);

    [Theory]
    [InlineData("The application closes on October 31, 2026 [1].")]
    [InlineData("The application closes on 2026-10-31 [1].")]
    [InlineData("The application closes on 31.10.2026 [1].")]
    [InlineData("The application closes on ۳۱ October ۲۰۲۶ [1].")]
    public void A_date_is_the_same_in_any_form(string sentence) => Assert.True(Check(sentence, "deadlines").IsKept);

    [Theory]
    [InlineData("The application closes on 30 October 2026 [1].", SentenceFault.Date)]
    [InlineData("The application closes on 31 October 2027 [1].", SentenceFault.Date)]
    [InlineData("There is an application fee [1].", SentenceFault.Negation)]
    public void A_changed_date_and_a_dropped_negation_are_found(string sentence, SentenceFault fault) => Assert.Equal(fault, Check(sentence, "deadlines").Fault);

    [Fact]
    public void A_translation_is_held_against_the_passage()
    {
        var draft = new DraftReply("مهلت درخواست ۳۱ اکتبر ۲۰۲۶ است [1]. مهلت درخواست ۳۰ اکتبر ۲۰۲۶ است [1].", LanguageTag.Parse("fa"), [Passage("deadlines")]);

        Assert.Equal([true, false], verifier.Verify(draft, office.Current).Sentences.Select(sentence => sentence.IsKept));
    }

    [Fact]
    public void A_wrong_citation_is_put_right_where_exactly_one_passage_proves_the_sentence()
    {
        var draft = new DraftReply("There is no application fee [1].", LanguageTag.English, [Passage("scores"), Passage("deadlines")]);

        var sentence = Assert.Single(verifier.Verify(draft, office.Current).Sentences);

        Assert.Equal(SentenceStanding.Recited, sentence.Standing);
        Assert.Equal([2], sentence.Citations);
        Assert.Equal("There is no application fee.", sentence.Text);
        Assert.Equal("There is no application fee.", Assert.Single(sentence.Support).Span.Of(Passage("deadlines").Text));
    }

    [Fact]
    public void What_only_its_link_proves_is_kept() =>
        Assert.True(Check("Write to tests@example.org, the list is at https://example.org/list [1].", "contact").IsKept);

    [Fact]
    public void A_greeting_is_kept_and_proves_nothing()
    {
        var greeting = Check("Hello, I hope this helps!", "scores");

        Assert.Equal(SentenceStanding.Connective, greeting.Standing);
        Assert.False(verifier.Verify(new DraftReply("Hello, I hope this helps!", LanguageTag.English, [Passage("scores")]), office.Current).CoreHolds);
    }

    [Fact]
    public void The_core_is_the_sentence_that_answers()
    {
        const string reply = "The application closes on 31 October 2026 [1]. The application fee is 40 euro [1].";
        var draft = new DraftReply(reply, LanguageTag.English, [Passage("deadlines")]);

        Assert.True(verifier.Verify(draft with { Question = "Until when can I apply, when does it close?" }, office.Current).CoreHolds);
        Assert.False(verifier.Verify(draft with { Question = "What is the application fee?" }, office.Current).CoreHolds);
    }

    [Fact]
    public void Every_word_of_a_reply_is_in_one_of_its_sentences()
    {
        const string reply = "Hello!\n\n- The **certificate** [1]\n- a TOEFL of at least 80 [1][2]. And more. [1]\n1. One [1, 2]";
        var draft = new DraftReply(reply, LanguageTag.English, [Passage("scores"), Passage("deadlines")]);

        var sentences = verifier.Verify(draft, office.Current).Sentences;

        Assert.Equal(["Hello!", "The certificate", "a TOEFL of at least 80.", "And more.", "One"], sentences.Select(sentence => sentence.Text));
        Assert.Equal([false, true, true, true, true], sentences.Select(sentence => sentence.IsListItem));
    }

    private SentenceVerdict Check(string sentence, string section) =>
        verifier.VerifySentence(sentence, new DraftReply("", LanguageTag.English, [Passage(section)]), office.Current);

    private Passage Passage(string section) => office.Current.Passages.First(passage => passage.Id.Value == "language#" + section);
}
