using IntlAssistant.Answering.Field;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Field;

public sealed class FieldReadingTests
{
    private static readonly KnowledgeSnapshot Office = ShippedOffice.Current;

    [Fact]
    public void What_is_asked_for_is_likest_in_headings_and_in_a_sentence()
    {
        var field = new FieldReading(Office, FieldVectors.Default);
        var likeness = field.To("how much is a room in the dormitory");
        var (rooms, visa) = (About(field, "student-life", "dorm"), About(field, "visa", "visa"));

        Assert.True(likeness.To(rooms.Headings) > likeness.To(visa.Headings));
        Assert.True(likeness.ToLikest(rooms.Units) > likeness.ToLikest(visa.Units));
    }

    [Fact]
    public void After_an_edit_what_is_the_same_is_not_read_again()
    {
        var passage = Read(Office.Passages.First(passage => passage.Kind == PassageKind.Content));
        var field = new FieldReading(Office, FieldVectors.Default);
        var about = field.Read(passage);

        Assert.Same(about, new FieldReading(Office, FieldVectors.Default, field).Read(passage));
    }

    [Fact]
    public void Where_editors_tell_how_people_ask_the_field_is_not_asked()
    {
        Assert.Null(ContentReading.Of(Office).Field);
        Assert.NotNull(ContentReading.Of(Office with { Passages = [.. Office.Passages.Select(passage => passage with { Questions = [] })] }).Field);
    }

    private static FieldPassage About(FieldReading field, string page, string word) => field.Read(Read(Office.Passages.First(passage =>
        passage.Page.Id.Value == page && passage.Text.Contains(word, StringComparison.OrdinalIgnoreCase))));

    private static ReadPassage Read(Passage passage) => new PassageReader(Office.Thesaurus).Read(passage);
}
