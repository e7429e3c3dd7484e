using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.FrontEnd;

public sealed class FrontEndFetchTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly PackedTarballs registry = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task A_fetched_folder_is_what_a_server_needs_to_start_without_the_registry()
    {
        var package = registry.Publish("chat", ("chat.js", "package/chat.js", "let chat;"));
        var target = Path.Combine(folder.Path, "out", "frontend");

        var code = await FetchAsync(target, package);

        Assert.Equal(0, code);
        Assert.Contains("chat@1.0.0 is in", output.ToString(), StringComparison.Ordinal);
        Assert.False(new FrontEndCache(folder.Path, registry, shipped: target).Lacks(package));
    }

    [Fact]
    public async Task A_registry_that_is_away_is_told_in_a_sentence_and_by_the_exit_code()
    {
        var package = registry.Publish("chat", ("chat.js", "package/chat.js", "let chat;"));
        registry.Failure = new FrontEndException("There is no network.");

        Assert.Equal(1, await FetchAsync(folder.Path, package));
        Assert.Equal("There is no network.", error.ToString().Trim());
    }

    [Theory]
    [InlineData("fetch-front-end")]
    [InlineData("fetch-front-end a b")]
    [InlineData("fetch-front-end ")]
    public async Task Without_one_folder_it_says_how_it_is_called(string line)
    {
        var words = line.Split(' ');

        Assert.True(FrontEndFetch.IsAsked(words));
        Assert.Equal(1, await FrontEndFetch.RunAsync(words, output, error, CancellationToken.None));
        Assert.Contains("IntlAssistant.Server fetch-front-end frontend", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--urls http://localhost:5001")]
    public void A_server_s_own_options_do_not_ask_for_it(string line) =>
        Assert.False(FrontEndFetch.IsAsked(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    public void Dispose() => folder.Dispose();

    private Task<int> FetchAsync(string target, FrontEndPackage package) =>
        FrontEndFetch.BringAsync(target, new FrontEndManifest([package]), registry, output, error, CancellationToken.None);
}
