using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Tests.Wordings;

public sealed class AskedTextTests
{
    private static readonly ConceptId Cost = new("cost");
    private static readonly ConceptId Tuition = new("tuition");
    private static readonly ConceptId Visa = new("visa");

    [Fact]
    public void Without_concepts_it_is_its_letters()
    {
        var text = new AskedText("How much?", []);

        Assert.Equal(TextGrams.Of("How much?"), text.Features.ToDictionary(feature => feature.Feature, feature => feature.Times));
        Assert.Equal(text.Features.Count, text.Letters);
    }

    [Fact]
    public void Each_concept_and_each_two_of_them_are_one_more()
    {
        Assert.Equal(1, Concepts(new AskedText("fee", [Cost])));
        Assert.Equal(3, Concepts(new AskedText("fee", [Cost, Tuition])));
        Assert.Equal(6, Concepts(new AskedText("fee", [Cost, Tuition, Visa])));
    }

    [Fact]
    public void The_order_in_which_concepts_are_named_says_nothing_nor_does_naming_one_twice() =>
        Assert.Equal(new AskedText("", [Cost, Tuition]).Features, new AskedText("", [Tuition, Cost, Tuition]).Features);

    [Fact]
    public void A_concept_is_no_word_that_is_written_like_it() =>
        Assert.DoesNotContain(new AskedText("", [Visa]).Features, feature => TextGrams.Of("visa").ContainsKey(feature.Feature));

    [Fact]
    public void One_concept_counts_more_than_two_together_and_these_more_than_a_gram()
    {
        var counts = new AskedText("", [Cost, Tuition]).Features.Select(feature => feature.Times).Order().ToList();

        Assert.True(counts[0] > 1);
        Assert.True(counts[0] < counts[1]);
        Assert.Equal(counts[1], counts[2]);
    }

    private static int Concepts(AskedText text) => text.Features.Count - text.Letters;
}
