using System.Text.RegularExpressions;

namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>What the guides link to is there.</summary>
public sealed partial class DocumentLinkTests
{
    public static TheoryData<string> Documents() =>
        [.. new[] { "README.md", "SECURITY.md", "knowledge/README.md" }.Concat(
            Directory.EnumerateFiles(Repository.At("docs"), "*.md").Select(file => Path.GetRelativePath(Repository.Root, file))).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_within_the_repository_leads_somewhere(string document)
    {
        var text = Repository.Read(document);
        var links = Link().Matches(Code().Replace(text, "")).Select(match => match.Groups["to"].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal)).ToList();

        Assert.All(links, link => Assert.True(Resolves(document, text, link), $"{document} links to '{link}', which is not there."));
    }

    [Fact]
    public void A_link_to_what_is_not_there_is_seen()
    {
        Assert.False(Resolves("README.md", "# A", "docs/gone.md"));
        Assert.False(Resolves("README.md", "# A", "#b"));
        Assert.True(Resolves("README.md", "## The `app` package, and more", "#the-app-package-and-more"));
    }

    private static bool Resolves(string document, string text, string link)
    {
        var (path, anchor) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, null);
        var target = path.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, path);
        return Path.Exists(Repository.At(target))
            && (anchor is null || Anchors(path.Length == 0 ? text : Repository.Read(target)).Contains(anchor));
    }

    // As GitHub makes them of headings; a second one of the same words gets a number.
    private static HashSet<string> Anchors(string text) =>
        [.. Heading().Matches(Code().Replace(text, ""))
            .Select(match => Punctuation().Replace(match.Groups["title"].Value.Trim(), "").Replace(' ', '-').ToLowerInvariant())
            .GroupBy(anchor => anchor).SelectMany(same => same.Select((anchor, before) => before == 0 ? anchor : $"{anchor}-{before}"))];

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Punctuation();
}
