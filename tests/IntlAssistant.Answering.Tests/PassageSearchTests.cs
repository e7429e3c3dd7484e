using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Learning;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests;

public sealed class PassageSearchTests : IDisposable
{
    private readonly SmallOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public void The_more_of_a_question_a_passage_says_the_more_is_found_and_the_surer_it_is()
    {
        var some = Search(PlainContent.Of(office.Current), "Where is the library?");
        var more = Search(PlainContent.Of(office.Current), "Where behind the library do students park?");

        Assert.InRange(some.Found, 0.1, more.Found - 0.1);
        Assert.True(some.Confidence < more.Confidence);
    }

    [Fact]
    public void Where_editors_tell_how_people_ask_the_ways_of_asking_speak_instead() =>
        Assert.Equal(0, Search(ShippedOffice.Current, "How long does the decision on an application take?").Found);

    private static (double Confidence, double Found) Search(KnowledgeSnapshot content, string question)
    {
        var (ranked, confidence, found) = new PassageSearch(content, AnswerModel.Default, new AnsweringOptions(), new DateOnly(2026, 11, 1))
            .Search(question, LanguageTag.English, 3);
        Assert.NotEmpty(ranked);
        return (confidence, found);
    }
}
