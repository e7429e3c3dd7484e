using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Ranking;

public sealed class LetterReadingTests
{
    private static readonly KnowledgeSnapshot Office = ShippedOffice.Current;

    [Fact]
    public void Another_form_of_the_words_is_likest_where_they_stand()
    {
        var letters = new LetterReading(Office);
        var likeness = letters.To("dormitories for the students");
        var (rooms, visa) = (About("student-life", "dorm"), About("visa", "visa"));

        Assert.True(likeness.To(letters.Read(rooms)) > likeness.To(letters.Read(visa)));
    }

    [Fact]
    public void After_an_edit_what_is_the_same_is_not_read_again()
    {
        var passage = Office.Passages.First(passage => passage.Kind == PassageKind.Content);
        var letters = new LetterReading(Office);
        var written = letters.Read(passage);

        Assert.Same(written, new LetterReading(Office, letters).Read(passage));
        Assert.NotSame(written, new LetterReading(Office with { Passages = [passage with { Revision = "edited" }] }, letters).Read(passage with { Revision = "edited" }));
    }

    [Fact]
    public void Where_editors_tell_how_people_ask_letters_are_not_asked()
    {
        Assert.Null(ContentReading.Of(Office).Letters);
        Assert.NotNull(ContentReading.Of(Office with { Passages = [.. Office.Passages.Select(passage => passage with { Questions = [] })] }).Letters);
    }

    [Fact]
    public void Content_without_passages_is_no_mistake() =>
        Assert.Equal(0, new LetterReading(Office with { Passages = [] }).To("visa").To(LetterPassage.Of([])));

    private static Passage About(string page, string word) => Office.Passages.First(passage =>
        passage.Page.Id.Value == page && passage.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
