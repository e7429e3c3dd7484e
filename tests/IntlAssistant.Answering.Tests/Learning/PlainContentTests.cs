using IntlAssistant.Answering.Learning;

namespace IntlAssistant.Answering.Tests.Learning;

public sealed class PlainContentTests : IDisposable
{
    private readonly SmallOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public void Of_a_section_that_is_left_out_nothing_is_found_nor_asked()
    {
        var less = PlainContent.WithoutSections(office.Current, section => section.Value == "parking#parking-fee");

        Assert.DoesNotContain(less.Passages, passage => passage.Id.Value == "parking#parking-fee");
        Assert.Contains(less.Passages, passage => passage.Id.Value == "parking#where-to-park");
        Assert.Equal(office.Current.Passages.Count - 1, less.Passages.Count);
        Assert.Equal(0, less.Index.DocumentFrequency("price"));
    }

    [Fact]
    public void What_is_asked_of_a_missing_section_is_for_the_staff()
    {
        var missing = Exercise.OfMissing(office.Current, section => section.Value == "parking#parking-fee", 0.5).ToList();

        Assert.Equal(["What does a parking permit cost?", "price of parking"], missing.Select(exercise => exercise.Question.Text));
        Assert.All(missing, exercise => Assert.Equal(("escalate", 0.5), (exercise.Expect, exercise.Weight)));
        Assert.Empty(Exercise.OfMissing(office.Current, section => section.Value == "parking#where-to-park", 1));
    }
}
