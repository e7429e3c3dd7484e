namespace IntlAssistant.Knowledge.Tests.Pages;

public sealed class PageShelfTests
{
    [Fact]
    public void Two_pages_with_one_id_are_told_with_both_files_and_the_first_is_kept()
    {
        using var folder = new TemporaryFolder()
            .With("pages/a.md", "---\ntitle: One\nid: visa\n---\nFirst.")
            .With("pages/b/c.md", "---\ntitle: Two\nid: visa\n---\nSecond.");

        var content = KnowledgeLoader.Load(folder.Path);

        var problem = Assert.Single(content.OwnProblems());
        Assert.Equal("pages/b/c.md:3: the id 'visa' is already that of pages/a.md, and this page is left out; give one of the two another id.", problem.ToString());
        Assert.Equal(["One"], content.Pages.Select(page => page.Title));
    }

    [Fact]
    public void A_page_with_a_mistake_leaves_the_others_alone()
    {
        using var folder = new TemporaryFolder()
            .With("pages/bad.md", "---\nid: [\n---\nText.")
            .With("pages/good.md", "---\nid: good\ntitle: Good\n---\nText.")
            .With("pages/notes.txt", "Not a page.");

        var content = KnowledgeLoader.Load(folder.Path);

        Assert.Equal(["good"], content.Pages.Select(page => page.Id.Value));
        Assert.Equal("pages/bad.md", Assert.Single(content.OwnProblems()).File);
    }
}
