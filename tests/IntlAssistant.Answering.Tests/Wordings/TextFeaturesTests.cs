using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Tests.Wordings;

public sealed class TextFeaturesTests
{
    private static readonly ConceptId Cost = new("cost");
    private static readonly ConceptId Tuition = new("tuition");
    private static readonly ConceptId Visa = new("visa");

    [Fact]
    public void Without_concepts_they_are_the_grams() => Assert.Equal(TextGrams.Of("How much?"), TextFeatures.Of("How much?", []));

    [Fact]
    public void Each_concept_and_each_two_of_them_are_one_more()
    {
        var letters = TextGrams.Of("fee").Count;

        Assert.Equal(letters + 1, TextFeatures.Of("fee", [Cost]).Count);
        Assert.Equal(letters + 3, TextFeatures.Of("fee", [Cost, Tuition]).Count);
        Assert.Equal(letters + 6, TextFeatures.Of("fee", [Cost, Tuition, Visa]).Count);
    }

    [Fact]
    public void The_order_in_which_concepts_are_named_says_nothing_nor_does_naming_one_twice() =>
        Assert.Equal(TextFeatures.Of("", [Cost, Tuition]), TextFeatures.Of("", [Tuition, Cost, Tuition]));

    [Fact]
    public void A_concept_is_no_word_that_is_written_like_it() =>
        Assert.Empty(TextFeatures.Of("", [Visa]).Keys.Intersect(TextGrams.Of("visa").Keys));

    [Fact]
    public void One_concept_counts_more_than_two_together_and_these_more_than_a_gram()
    {
        var counts = TextFeatures.Of("", [Cost, Tuition]).Values.Order().ToList();

        Assert.True(counts[0] > 1);
        Assert.True(counts[0] < counts[1]);
        Assert.Equal(counts[1], counts[2]);
    }
}
