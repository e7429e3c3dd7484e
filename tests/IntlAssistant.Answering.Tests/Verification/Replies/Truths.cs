using System.Text.Json;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Verification.Replies;

/// <summary>Sentences that passages prove: written by hand, in many languages, and taken from the pages of ten offices.</summary>
internal static class Truths
{
    private const int OfOwnPages = 120;
    private const int OfEachOffice = 40;

    private static readonly string Root = Path.GetDirectoryName(ShippedOffice.Folder)!; // It stands in the project.

    /// <summary>The folder of the question sets.</summary>
    public static string Sets { get; } = Path.Combine(Root, "tests", "questions");

    /// <summary>The contents by the folder that names them.</summary>
    public static IReadOnlyDictionary<string, KnowledgeSnapshot> Contents { get; } = Directory
        .GetDirectories(Path.Combine(Root, "tests", "offices")).Order(StringComparer.Ordinal)
        .Select(folder => (Name: Path.GetFileName(folder), Content: KnowledgeLoader.Load(folder)))
        .Append((Name: "knowledge", Content: ShippedOffice.Current))
        .ToDictionary(office => office.Name, office => office.Content);

    /// <summary>The replies that people wrote, whole.</summary>
    public static IReadOnlyList<Truth> ByHand { get; } = [.. File.ReadLines(Path.Combine(Sets, "replies-by-hand.jsonl")).Select(ReadLine)];

    /// <summary>Sentences of the pages, some of each office.</summary>
    public static IReadOnlyList<Truth> OfPages { get; } = [.. Contents.SelectMany(office => Sentences(office.Key, office.Value))];

    /// <summary>The folder of a content as a set names it.</summary>
    public static string FolderOf(string name) => name == "knowledge" ? "../../knowledge" : "../offices/" + name;

    private static Truth ReadLine(string line)
    {
        using var json = JsonDocument.Parse(line);
        var content = Text("content");
        var passage = Find(Contents[content], Text("passage"), Text("id"));
        return new Truth(Text("id"), FolderOf(content), Contents[content], passage, LanguageTag.Parse(Text("language")), Text("text"));

        string Text(string name) => json.RootElement.GetProperty(name).GetString()!; // The file is ours.
    }

    private static Passage Find(KnowledgeSnapshot content, string name, string line)
    {
        var (page, section) = (name.Split('#')[0], name.Split('#')[1]);
        return content.Passages.FirstOrDefault(passage => passage.Id.Value == name && passage.Kind == PassageKind.Content)
            ?? content.Passages.FirstOrDefault(passage => passage.Page.Id.Value == page && passage.HeadingPath.Count > 0 && passage.HeadingPath[^1] == section)
            ?? throw new InvalidDataException($"{line}: there is no passage '{name}'; there are {string.Join(", ", content.Passages.Where(passage => passage.Page.Id.Value == page).Select(passage => passage.Id.Value).Distinct())}.");
    }

    private static IEnumerable<Truth> Sentences(string name, KnowledgeSnapshot content) => content.Passages
        .Where(passage => passage.Kind == PassageKind.Content)
        .SelectMany(passage => passage.Blocks.OfType<PassageBlock.Paragraph>().SelectMany(block => block.Sentences)
            .Select(span => (Passage: passage, Text: span.Of(passage.Text))))
        .Where(sentence => sentence.Text.Length is > 30 and < 240 && !sentence.Text.EndsWith(':') && !sentence.Text.EndsWith('：'))
        .OrderBy(sentence => Hash(sentence.Passage.Id.Value + sentence.Text))
        .DistinctBy(sentence => sentence.Passage.Id)
        .Take(name == "knowledge" ? OfOwnPages : OfEachOffice)
        .Select(sentence => new Truth(
            $"page-{name}-{sentence.Passage.Id.Value}", FolderOf(name), content, sentence.Passage, sentence.Passage.Page.Language, sentence.Text));

    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);
}
