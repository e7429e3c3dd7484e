using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Understanding;

public sealed class QuestionPartsTests
{
    private const string Story = "I finished school in Kano with good results in chemistry and in biology, my uncle studied in Tehran a long time ago and liked it";

    [Fact]
    public void A_short_message_has_no_parts() => Assert.Empty(Of("I am from Kano, do I have to pay for the form?"));

    [Fact]
    public void A_long_message_is_cut_into_sentences_and_pieces_and_neighbouring_pieces()
    {
        var parts = Of($"{Story}. My parents ask about the costs, do we pay for the form?");

        Assert.Contains("My parents ask about the costs, do we pay for the form?", parts);
        Assert.Contains("do we pay for the form?", parts);
        Assert.Contains("my uncle studied in Tehran a long time ago and liked it., My parents ask about the costs", parts);
    }

    [Fact]
    public void What_differs_in_signs_alone_is_looked_at_once()
    {
        var parts = Of($"{Story}. My parents ask about the costs ، do we pay for the form?");

        Assert.Single(parts, part => part.Contains("costs", StringComparison.Ordinal) && part.EndsWith("form?", StringComparison.Ordinal) && part.StartsWith("My", StringComparison.Ordinal));
    }

    [Fact]
    public void The_whole_message_is_no_part_of_itself()
    {
        var message = $"{Story}, and now my parents ask whether we pay for the form";

        Assert.DoesNotContain(message, Of(message));
    }

    private static IReadOnlyList<string> Of(string text) => QuestionParts.Of(text, LanguageTag.Parse("en"));
}
