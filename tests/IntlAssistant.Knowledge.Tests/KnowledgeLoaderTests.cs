using IntlAssistant.Knowledge.Index;

namespace IntlAssistant.Knowledge.Tests;

public sealed class KnowledgeLoaderTests
{
    private const string Visa = """
        ---
        id: visa
        title: Visa and residency
        questions:
          - How do I get a visa?
          - section: extension
            ask: [Can I stay longer?]
        handOver:
          - How much does a visa cost?
        ---
        Every student needs a visa. It is issued once.

        ## Extension {validUntil=2024-03-10}
        Ask a month before it ends:

        1. Fill in the form.
        2. Bring your passport.
        """;

    [Fact]
    public void A_folder_is_read_to_pages_passages_and_a_working_index()
    {
        using var folder = new TemporaryFolder().With("pages/visa.md", Visa);

        var content = KnowledgeLoader.Load(folder.Path);

        Assert.Empty(content.OwnProblems());
        Assert.Equal(["visa"], content.Pages.Select(page => page.Id.Value));
        Assert.Equal(
            ["visa#visa-and-residency", "visa#extension"],
            content.Passages.Select(passage => passage.Id.Value).Where(id => !id.Contains("hand-over")));
        var hit = content.Index.Search([new QueryClause(1, [new QueryTerm("passport", 1)])], 5)[0];
        Assert.Equal("visa#extension", hit.Passage.Id.Value);
    }

    [Fact]
    public void A_missing_folder_is_named_with_what_to_do()
    {
        var missing = Path.Combine(Path.GetTempPath(), "no-such-folder-" + Guid.NewGuid());

        var mistake = Assert.Throws<DirectoryNotFoundException>(() => KnowledgeLoader.Load(missing));

        Assert.Equal($"The knowledge folder '{missing}' does not exist; make it, with a folder 'pages' in it, or name another.", mistake.Message);
    }

    [Fact]
    public void A_folder_without_pages_is_named_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        Directory.Delete(Path.Combine(folder.Path, "pages"));

        var mistake = Assert.Throws<DirectoryNotFoundException>(() => KnowledgeLoader.Load(folder.Path));

        Assert.Contains("has no folder 'pages'", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_pages_are_valid_and_find_nothing()
    {
        using var folder = new TemporaryFolder();

        var content = KnowledgeLoader.Load(folder.Path);

        Assert.Empty(content.OwnProblems());
        Assert.Empty(content.Passages);
        Assert.Empty(content.Index.Search([new QueryClause(1, [new QueryTerm("visa", 1)])], 5));
    }

    [Fact]
    public void What_several_folders_say_alike_is_read_once()
    {
        using var one = new TemporaryFolder().With("pages/visa.md", Visa);
        using var other = new TemporaryFolder();

        var content = KnowledgeLoader.Load(one.Path);

        Assert.Same(content.Thesaurus, KnowledgeLoader.Load(other.Path).Thesaurus);
        Assert.Same(content.Dialogue, KnowledgeLoader.Load(other.Path).Dialogue);
    }

    [Fact]
    public void What_a_folder_says_in_other_words_is_its_own_with_its_mistakes()
    {
        using var plain = new TemporaryFolder();
        using var named = new TemporaryFolder().With("names.yaml", "concepts:\n  the-annexe: { kind: name, en: [the annexe] }\n");
        using var mistaken = new TemporaryFolder().With("names.yaml", "concepts:\n  the-annexe: { kind: nothing, en: [the annexe] }\n");

        Assert.DoesNotContain(KnowledgeLoader.Load(plain.Path).Thesaurus.Concepts, concept => concept.Id.Value == "the-annexe");
        Assert.Contains(KnowledgeLoader.Load(named.Path).Thesaurus.Concepts, concept => concept.Id.Value == "the-annexe");
        for (var time = 0; time < 2; time++)
        {
            var content = KnowledgeLoader.Load(mistaken.Path);
            Assert.DoesNotContain(content.Thesaurus.Concepts, concept => concept.Id.Value == "the-annexe");
            Assert.Equal("names.yaml", Assert.Single(content.OwnProblems()).File);
        }
    }
}
