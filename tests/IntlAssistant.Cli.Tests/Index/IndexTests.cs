using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Index;

public sealed class IndexTests
{
    [Fact]
    public async Task Json_counts_what_each_page_holds()
    {
        using var office = new Office();
        var page = (await office.Run("index", "--json")).Json().GetProperty("pages")[0];
        Assert.Equal("tuition", page.GetProperty("id").GetString());
        Assert.Equal(1, page.GetProperty("passages").GetInt32());
        Assert.Equal(1, page.GetProperty("questions").GetInt32());
    }

    [Fact]
    public async Task A_broken_page_is_named_with_its_line_beside_those_that_are_read()
    {
        using var office = new Office().Page("broken.md", "---\nid: broken\ntitle: [\n---\nText.");
        var ran = await office.Run("index", "--json");
        Assert.StartsWith("pages/broken.md:", ran.Error, StringComparison.Ordinal);
        Assert.Equal("pages/broken.md", ran.Json().GetProperty("problems")[0].GetProperty("file").GetString());
        Assert.Equal(1, ran.Json().GetProperty("summary").GetProperty("pages").GetInt32());
        Assert.Equal(1, ran.Code);
    }

    [Fact]
    public async Task A_folder_without_pages_is_said_to_be_empty()
    {
        using var office = new Office(withPages: false);
        var ran = await office.Run("index");
        Assert.Contains("No page could be read", ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Code);
    }
}
