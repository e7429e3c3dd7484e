using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Verification;

/// <summary>A sentence that is the page's, word for word but for some: what stands for what is plain then.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly SmallOffice office = new(
        ("house.md", """
        ---
        id: house
        title: Living here
        source: https://example.org/house
        ---
        ## Hall

        The university has a hall for students, and the hall has Wi-Fi. A deposit of 250 dollars is asked for before 1 July; it is given back.
        Children from 6 weeks to 5 years may stay in the hall with their own visa or a scholarship.
        The form is due at least three weeks before departure, but 25 working days are longer than three weeks.

        ## Waiting

        Anyone who withdraws cannot apply again for one year, except for a proven illness.
        The deadline of 2 May applies to 4 places, and 4 places stay open until 9 May.
        If you fall ill, you are treated in the hospital without paying, under the health support.
        """),
        ("haus.md", """
        ---
        id: haus
        title: Wohnen
        lang: de
        ---
        ## Vertrag

        Der Mietvertrag läuft immer bis 31. März oder 30. September. Bei einem Auszug vor dem Semester wird die Kaution ganz erstattet, danach nur ein Teil.
        Wer ein Stipendium bekommt, ist von dieser Gebühr befreit.
        """),
        ("khane.md", """
        ---
        id: khane
        title: شهریه
        lang: fa
        ---
        ## برگشت

        از هفتهٔ چهارم به بعد چیزی از شهریه برنمی‌گردد. دانشجویی که فقط پروژه دارد نصف شهریه را می‌دهد.
        """));

    private readonly ReplyVerifier verifier = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("en", "The deadline of 2 May applies to 4 places, and 4 places stay open until 9 May [1].", "house#waiting")]
    [InlineData("en", "The deadline of 2 May applies to four places, and four places stay open until 9 May [1].", "house#waiting")]
    [InlineData("de", "Der Mietvertrag läuft immer bis 31. März oder 30. September [1].", "haus#vertrag")]
    [InlineData("de", "Wer ein Stipendium bekommt, ist von dieser Gebühr freigestellt [1].", "haus#vertrag")]
    [InlineData("fa", "دانشجویی که فقط پروژه دارد نصف شهریه را می‌دهد [1].", "khane#برگشت")]
    public void What_is_copied_whole_is_kept(string language, string sentence, string passage) => Assert.Null(Check(language, sentence, passage).Fault);

    [Theory]
    [InlineData("en", "The university has a hall for students, and the office has Wi-Fi [1].", "house#hall", SentenceFault.Pairing)]
    [InlineData("en", "Children from 6 weeks to 5 years may stay in the hall with their own exemption or a scholarship [1].", "house#hall", SentenceFault.Pairing)]
    [InlineData("en", "A deposit of 250 dollars is not asked for before 1 July; it is given back [1].", "house#hall", SentenceFault.Negation)]
    [InlineData("en", "A deposit of 1 dollars is asked for before 250 July; it is given back [1].", "house#hall", SentenceFault.Number)]
    [InlineData("en", "Children from 6 weeks to 5 years must stay in the hall with their own visa or a scholarship [1].", "house#hall", SentenceFault.Modality)]
    [InlineData("en", "The form is due at most three weeks before departure, but 25 working days are longer than three weeks [1].", "house#hall", SentenceFault.Quantity)]
    [InlineData("en", "Anyone who withdraws can apply again for one year, except for a proven illness [1].", "house#waiting", SentenceFault.Negation)]
    [InlineData("en", "For all students: the deadline of 2 May applies to 4 places, and 4 places stay open until 9 May [1].", "house#waiting", SentenceFault.Quantity)]
    [InlineData("en", "If you fall ill, you are treated in the hospital with paying, under the health support [1].", "house#waiting", SentenceFault.Negation)]
    [InlineData("de", "Bei einem Auszug vor dem Semester wird die Kaution nicht ganz erstattet, danach nur ein Teil [1].", "haus#vertrag", SentenceFault.Negation)]
    [InlineData("de", "Der Mietvertrag läuft immer bis 131. März oder 30. September [1].", "haus#vertrag", SentenceFault.Number)]
    [InlineData("fa", "از هفتهٔ چهارم به بعد چیزی از شهریه برمی‌گردد [1].", "khane#برگشت", SentenceFault.Negation)]
    [InlineData("fa", "دانشجویی که فقط پروژه دارد نصف شهریه را نمی‌دهد [1].", "khane#برگشت", SentenceFault.Negation)]
    public void Another_word_in_its_place_is_found_out(string language, string sentence, string passage, SentenceFault fault) =>
        Assert.Equal(fault, Check(language, sentence, passage).Fault);

    private SentenceVerdict Check(string language, string sentence, string passage)
    {
        var draft = new DraftReply(sentence, LanguageTag.Parse(language), [office.Current.Passages.Single(each => each.Id.Value == passage)]);
        return Assert.Single(verifier.Verify(draft, office.Current).Sentences);
    }
}
