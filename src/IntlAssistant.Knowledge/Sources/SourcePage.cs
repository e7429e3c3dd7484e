namespace IntlAssistant.Knowledge.Sources;

/// <summary>A page that does not come from the folder.</summary>
/// <param name="Name">What its mistakes are told under, such as <c>entries/library.md</c>.</param>
/// <param name="Text">The page in the page format: front matter and Markdown.</param>
/// <param name="Questions">Ways people ask for it, beside those of its front matter.</param>
public sealed record SourcePage(string Name, string Text, IReadOnlyList<string> Questions)
{
    /// <summary>A hash of everything that it says.</summary>
    internal string Revision
    {
        get
        {
            using var hash = new ContentHash();
            return hash.Add(Text).Add(Questions).ToRevision();
        }
    }
}
