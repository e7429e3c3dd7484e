using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Tests.Thesaurus;

public sealed class ThesaurusReaderTests
{
    [Fact]
    public void A_concept_has_its_kind_its_words_and_what_is_broader()
    {
        var (concepts, problems) = Read("""
            concepts:
              spain:
                kind: place
                broader: [europe]
                en: [Spain, Spanish]
                fa: [اسپانیا]
              europe: {kind: place, en: [Europe]}
            """);

        Assert.Empty(problems);
        Assert.Equal(["europe", "spain"], concepts.Select(concept => concept.Id.Value));
        Assert.Equal(ConceptKind.Place, concepts[1].Kind);
        Assert.Equal([new ConceptId("europe")], concepts[1].Broader);
        Assert.Equal(["Spain", "Spanish"], concepts[1].Words[LanguageTag.English]);
        Assert.Equal(["اسپانیا"], concepts[1].Words[LanguageTag.Parse("fa")]);
    }

    [Fact]
    public void A_later_file_adds_to_a_concept_of_an_earlier_one()
    {
        var (concepts, problems) = Read(
            "concepts:\n  spain: {kind: place, en: [Spain]}\n  europe: {kind: place, en: [Europe]}",
            "concepts:\n  spain: {broader: [europe], en: [Spain, Espana], fr: [Espagne]}");

        Assert.Empty(problems);
        Assert.Equal(["Spain", "Espana"], concepts[1].Words[LanguageTag.English]);
        Assert.Equal(["Espagne"], concepts[1].Words[LanguageTag.Parse("fr")]);
        Assert.Equal([new ConceptId("europe")], concepts[1].Broader);
    }

    [Theory]
    [InlineData("  visa: {kind: money, en: [visa]}", 2, "'money' is not a kind of concept; allowed are topic, attribute, person, name, place and action.")]
    [InlineData("  visa: {kind: 1, en: [visa]}", 2, "'1' is not a kind of concept; allowed are topic, attribute, person, name, place and action.")]
    [InlineData("  visa: {en: [visa]}", 2, "'visa' has no kind; write 'kind: …' with one of topic, attribute, person, name, place and action.")]
    [InlineData("  visa:\n    kind: topic\n    xq: [visa]", 4, "'xq' is not a key of a concept; allowed are kind, broader, and languages by their two-letter codes, such as en, fa or zh.")]
    [InlineData("  visa:\n    kind: topic\n    english: [visa]", 4, "'english' is not a key of a concept; allowed are kind, broader, and languages by their two-letter codes, such as en, fa or zh.")]
    [InlineData("  visa:\n    kind: topic\n    broader: [papers]", 4, "'papers', broader than 'visa', is not a concept; write the id of one that is.")]
    [InlineData("  visa:\n    kind: topic\n    en:\n      - visa\n      - visa", 6, "'visa' stands twice under 'en' of 'visa'; write it once.")]
    [InlineData("  visa:\n    kind: topic\n    en: []", 4, "'en' is an empty list; write at least one entry or remove it.")]
    [InlineData("  visa:\n    kind: topic\n    en: visa", 4, "'en' must be a list; write each entry on its own line after '- ', or all of them in brackets.")]
    [InlineData("  Visa: {kind: topic}", 2, "'Visa' is not an id of a concept; write lower-case letters, digits and hyphens.")]
    [InlineData("  visa: topic", 2, "'visa' must have keys with values, each on its own indented line.")]
    [InlineData("  visa: {kind: topic, broader: [visa]}", 2, "the broader concepts go in a loop: visa > visa; remove one of the steps.")]
    public void A_mistake_is_told_with_its_line_and_what_is_allowed(string concept, int line, string message)
    {
        var (_, problems) = Read("concepts:\n" + concept);

        Assert.Equal([new ContentProblem("0.yaml", line, message)], problems);
    }

    [Fact]
    public void A_loop_is_told_with_its_steps_and_broken()
    {
        var (concepts, problems) = Read(
            "concepts:\n  a: {kind: topic, broader: [b]}\n  b:\n    kind: topic\n    broader: [c]\n",
            "concepts:\n  c:\n    kind: topic\n    broader:\n      - a\n      - d\n  d: {kind: topic}");

        Assert.Equal([new ContentProblem("1.yaml", 5, "the broader concepts go in a loop: a > b > c > a; remove one of the steps.")], problems);
        Assert.Equal([new ConceptId("d")], concepts.Single(concept => concept.Id.Value == "c").Broader);
    }

    [Fact]
    public void A_concept_may_be_broader_by_two_ways_without_a_loop()
    {
        var (_, problems) = Read(
            "concepts:\n  a: {kind: topic, broader: [b, c]}\n  b: {kind: topic, broader: [d]}\n  c: {kind: topic, broader: [d]}\n  d: {kind: topic}");

        Assert.Empty(problems);
    }

    [Fact]
    public void A_very_long_chain_of_broader_concepts_is_walked()
    {
        var chain = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"  c{i}: {{kind: topic, broader: [c{i + 1}]}}"));

        var (_, problems) = Read($"concepts:\n{chain}\n  c20000: {{kind: topic}}");

        Assert.Empty(problems);
    }

    [Fact]
    public void What_is_right_in_a_file_with_mistakes_is_read()
    {
        var (concepts, problems) = Read("concepts:\n  bad: {kind: money, en: [money]}\n  visa: {kind: topic, en: [visa]}\nnames:\n  x: y");

        Assert.Equal([2, 4], problems.Select(problem => problem.Line));
        Assert.Equal(["visa"], concepts.Select(concept => concept.Id.Value));
    }

    [Fact]
    public void Names_of_an_office_and_its_own_thesaurus_come_together()
    {
        using var folder = new TemporaryFolder()
            .With("thesaurus.yaml", "concepts:\n  office: {kind: topic, en: [office]}")
            .With("names.yaml", "concepts:\n  erasmus: {kind: name, en: [Erasmus]}\n  office: {en: [bureau]}");

        var content = KnowledgeLoader.Load(folder.Path);

        Assert.Empty(content.OwnProblems());
        Assert.Equal(["office", "bureau"], content.Thesaurus.Find(new("office"))!.Words[LanguageTag.English]);
        Assert.NotNull(content.Thesaurus.Find(new("erasmus")));
    }

    [Fact]
    public void The_files_that_come_with_the_software_have_no_mistake()
    {
        using var folder = new TemporaryFolder();

        var content = KnowledgeLoader.Load(folder.Path);

        Assert.Empty(content.Problems);
        Assert.NotEmpty(content.Thesaurus.Concepts);
        Assert.NotEmpty(content.Dialogue.Replies);
    }

    private static (IReadOnlyList<Concept> Concepts, IReadOnlyList<ContentProblem> Problems) Read(params string[] files)
    {
        var reader = new ThesaurusReader();
        foreach (var (number, yaml) in files.Index())
        {
            reader.Read($"{number}.yaml", yaml);
        }

        return (reader.ToConcepts(), reader.Problems);
    }
}
