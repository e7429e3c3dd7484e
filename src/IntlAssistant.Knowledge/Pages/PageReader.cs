using System.Text;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Sources;
using IntlAssistant.Knowledge.Yaml;

namespace IntlAssistant.Knowledge.Pages;

/// <summary>Reads a page's file: YAML front matter between two lines <c>---</c>, and Markdown below.</summary>
internal static class PageReader
{
    private const string Fence = "---";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The page in <paramref name="content"/>, or all of its mistakes.</summary>
    /// <param name="file">The file, relative to the knowledge folder, with forward slashes.</param>
    /// <param name="content">The bytes of the file.</param>
    public static PageReading Read(string file, byte[] content)
    {
        var problems = new ProblemList(file);
        return Decode(content, problems) is { } text
            ? Read(new SourcePage(file, text, []), ContentHash.Of(content), problems)
            : new PageReading(null, [], 0, problems.Items);
    }

    /// <summary>The page in a text that is no file, or all of its mistakes.</summary>
    public static PageReading Read(SourcePage source) => Read(source, source.Revision, new ProblemList(source.Name));

    private static PageReading Read(SourcePage source, string revision, ProblemList problems)
    {
        var draft = ReadDraft(source.Text, problems);
        if (draft is null || problems.Items.Count > 0)
        {
            return new PageReading(null, [], 0, problems.Items);
        }

        var page = draft.ToPage(source.Name, source.Text, source.Questions, revision);
        var cut = PassageCutter.Cut(page, problems);
        foreach (var (section, line) in draft.Sections.Where(section => !cut.Slugs.Contains(section.Slug)))
        {
            problems.Add(line, ContentFault.SectionMissing, $"no heading has the slug '{section}'; the headings of this page are {string.Join(", ", cut.Slugs)}.");
        }

        return problems.Items.Count == 0
            ? new PageReading(page, cut.Passages, draft.IdLine, [])
            : new PageReading(null, [], draft.IdLine, problems.Items);
    }

    private static string? Decode(byte[] content, ProblemList problems)
    {
        try
        {
            return StrictUtf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException mistake)
        {
            var line = 1 + content.AsSpan(0, Math.Clamp(mistake.Index, 0, content.Length)).Count((byte)'\n');
            problems.Add(line, ContentFault.NotUtf8, $"the file is not UTF-8; save it with the encoding UTF-8.");
            return null;
        }
    }

    private static PageDraft? ReadDraft(string text, ProblemList problems)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            problems.Add(1, ContentFault.FrontMatterMissing, $"the front matter is missing; begin the file with a line '---', then 'id: …' and 'title: …', then a line '---', then the text.");
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            problems.Add(1, ContentFault.FrontMatterOpen, $"the front matter is not closed; write a line '---' between it and the text.");
            return null;
        }

        var draft = new PageDraft(string.Join('\n', lines[(end + 1)..]), end + 2);
        switch (YamlFile.Read(string.Join('\n', lines[1..end]), 2, problems))
        {
            case YamlNode.Map root:
                draft.ReadFrontMatter(root.Entries, problems);
                break;
            case { } other:
                problems.Add(other.Line, ContentFault.FrontMatterNotKeys, $"the front matter must be keys with values, each on its own line; write at least 'id: …' and 'title: …'.");
                break;
            case null when problems.Items.Count == 0:
                problems.Add(1, ContentFault.FrontMatterEmpty, $"the front matter is empty; write at least 'id: …' and 'title: …'.");
                break;
        }

        return draft;
    }
}
