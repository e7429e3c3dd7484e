using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Tests.Hosting;

namespace IntlAssistant.Server.Tests.FrontEnd;

public sealed class FrontEndCacheTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly PackedTarballs registry = new();

    [Fact]
    public async Task The_first_time_fetches_and_the_second_works_without_the_registry()
    {
        var package = registry.Publish("chat", ("chat.js", "package/dist/chat.js", "let chat;"), ("a.woff2", "package/a.woff2", "font"));
        await Cache().GetAsync(package, CancellationToken.None);
        registry.Failure = new FrontEndException("There is no network.");

        var assets = await Cache().GetAsync(package, CancellationToken.None);

        Assert.Equal(1, registry.Fetched);
        Assert.Equal("let chat;", System.Text.Encoding.UTF8.GetString(assets[0].Bytes));
        Assert.Equal("br", assets[0].For("gzip, deflate, br").Encoding);
        Assert.Null(assets[1].For("gzip, br").Encoding);
    }

    [Fact]
    public async Task A_tarball_that_is_not_the_pinned_one_is_refused_and_nothing_is_kept()
    {
        var package = registry.Publish("chat", ("chat.js", "package/chat.js", "let chat;"));
        registry.Replace("chat", ("package/chat.js", "steal();"));

        var error = await Assert.ThrowsAsync<FrontEndException>(() => Cache().GetAsync(package, CancellationToken.None));

        Assert.Contains("chat@1.0.0 is not the published package", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_file_that_the_package_does_not_have_is_named()
    {
        var package = registry.Publish("chat", ("chat.js", "package/chat.js", "let chat;")) with
        {
            Files = new Dictionary<string, string> { ["chat.js"] = "package/dist/other.js" },
        };

        var error = await Assert.ThrowsAsync<FrontEndException>(() => Cache().GetAsync(package, CancellationToken.None));

        Assert.Contains("'package/dist/other.js'", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_failed_fetch_leaves_nothing_behind_and_the_next_start_tries_again()
    {
        var package = registry.Publish("chat", ("chat.js", "package/chat.js", "let chat;"));
        registry.Failure = new FrontEndException("There is no network.");
        await Assert.ThrowsAsync<FrontEndException>(() => Cache().GetAsync(package, CancellationToken.None));
        registry.Failure = null;

        Assert.Single(await Cache().GetAsync(package, CancellationToken.None));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task What_came_with_the_program_is_not_fetched()
    {
        var package = registry.Publish("chat", ("chat.js", "package/chat.js", "let chat;"));
        using var shipped = new TempFolder();
        await new FrontEndCache(shipped.Path, registry).GetAsync(package, CancellationToken.None);
        registry.Failure = new FrontEndException("There is no network.");
        var cache = new FrontEndCache(folder.Path, registry, shipped.Path);

        Assert.False(cache.Lacks(package));
        Assert.Equal("chat.js", Assert.Single(await cache.GetAsync(package, CancellationToken.None)).Name);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Of_an_older_program_s_files_what_is_pinned_otherwise_now_is_fetched()
    {
        using var shipped = new TempFolder();
        await new FrontEndCache(shipped.Path, registry).GetAsync(registry.Publish("chat", ("chat.js", "package/chat.js", "let older;")), CancellationToken.None);
        var package = registry.Publish("chat", ("chat.js", "package/chat.js", "let newer;"));

        var asset = Assert.Single(await new FrontEndCache(folder.Path, registry, shipped.Path).GetAsync(package, CancellationToken.None));

        Assert.Equal("let newer;", System.Text.Encoding.UTF8.GetString(asset.Bytes));
    }

    [Fact]
    public void The_manifest_pins_exact_versions_by_their_hash()
    {
        Assert.All(FrontEndManifest.Read().Packages, package =>
        {
            Assert.Equal(64, package.Hash.Length);
            Assert.True(Version.TryParse(package.Version, out _), package.Version);
            Assert.NotEmpty(package.Files);
        });
    }

    public void Dispose() => folder.Dispose();

    private FrontEndCache Cache() => new(folder.Path, registry);
}
