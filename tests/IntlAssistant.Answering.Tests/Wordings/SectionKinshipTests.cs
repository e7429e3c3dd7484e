using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Wordings;

public sealed class SectionKinshipTests
{
    private static readonly Passage Tuition = Section("fees", "tuition", "How much is the tuition fee?", "What does a year cost?", "شهریه چقدر است؟");
    private static readonly Passage Instalments = Section("fees", "instalments", "How much of the fee is paid at once?", "paying in instalments", "شهریه را قسطی می‌گیرید؟");
    private static readonly Passage Extension = Section("visa", "extension", "How do I extend my visa?", "Can a student visa be extended?", "تمدید ویزا");
    private static readonly Passage Unasked = Section("visa", "unasked");

    private readonly SectionKinship kinship = Of(Tuition, Instalments, Extension, Unasked);

    [Fact]
    public void Sections_that_are_asked_for_in_like_words_are_nearer_to_each_other_than_to_others()
    {
        Assert.True(kinship.Of(Tuition.Id, Instalments.Id) > kinship.Of(Tuition.Id, Extension.Id));
        Assert.True(kinship.Of(Instalments.Id, Tuition.Id) > kinship.Of(Instalments.Id, Extension.Id));
    }

    [Fact]
    public void The_more_ways_of_asking_there_are_the_more_they_count()
    {
        var heard = Section("visa", "heard", [.. Enumerable.Range(1, 20).Select(number => $"How do I extend my visa {number}?")]);
        var other = Section("fees", "other", "What does a year cost?");

        Assert.True(Of(heard, other).Of(heard.Id, other.Id) < kinship.Of(Extension.Id, Tuition.Id));
    }

    [Fact]
    public void Of_a_section_that_nobody_asks_for_nothing_is_known()
    {
        Assert.Equal(SectionKinship.Usual, kinship.Of(Unasked.Id, Extension.Id), 9);
        Assert.Equal(SectionKinship.Usual, kinship.Of(Extension.Id, Unasked.Id), 9);
        Assert.Equal(SectionKinship.Usual, new SectionKinship([], new SectionClassifier([])).Of(Unasked.Id, Extension.Id), 9);
    }

    private static SectionKinship Of(params Passage[] sections)
    {
        List<Wording> asked = [.. sections.SelectMany(section => section.Questions.Select(text => new Wording(text, [], section)))];
        return new SectionKinship(asked, new SectionClassifier(asked));
    }

    private static Passage Section(string page, string slug, params string[] asked) => new()
    {
        Id = new PassageId($"{page}#{slug}"),
        Page = new Page { Id = new PageId(page), Title = page, Body = "", File = $"pages/{page}.md", Revision = "" },
        Text = slug,
        Blocks = [],
        Questions = asked,
        Revision = "",
    };
}
