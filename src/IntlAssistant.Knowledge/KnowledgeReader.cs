using IntlAssistant.Knowledge.Dialogue;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Sources;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge;

/// <summary>Reads a knowledge folder again and again: what has not changed is kept, what has become wrong stays as it last was right.</summary>
/// <remarks>One reading at a time.</remarks>
/// <param name="files">The folder.</param>
/// <param name="source">Pages from elsewhere; may be missing.</param>
internal sealed class KnowledgeReader(KnowledgeFiles files, IPageSource? source = null)
{
    // Most offices have these two as they are shipped: thousands of names and phrases, read once in a process.
    private static readonly SharedReadings<IThesaurus> Thesauri = new(ReadThesaurus);
    private static readonly SharedReadings<DialogueBook> Dialogues = new(ReadDialogue);

    private readonly PageShelf shelf = new(files, source);
    private readonly PassageIndex index = new();
    private readonly LastGood<IThesaurus> thesaurus = new();
    private readonly LastGood<DialogueBook> dialogue = new();

    /// <summary>The content as it stands in the folder now.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it has no folder <c>pages</c>.</exception>
    public KnowledgeSnapshot Read(CancellationToken cancellationToken)
    {
        var problems = new List<ContentProblem>();
        var readings = shelf.Read(problems, cancellationToken);
        var concepts = thesaurus.Read(ThesaurusFiles(problems), Thesauri.Read, problems);
        var book = dialogue.Read(DialogueFiles(problems), Dialogues.Read, problems);
        var passages = readings.SelectMany(reading => reading.Passages).ToList();
        return new KnowledgeSnapshot
        {
            Revision = RevisionOf(readings.Select(reading => reading.Page!), concepts, book),
            Pages = [.. readings.Select(reading => reading.Page!)], // A page on the shelf was read without a mistake.
            Passages = passages,
            Thesaurus = concepts,
            Dialogue = book,
            Index = index.Update(passages, concepts, cancellationToken),
            Calibration = ReadCalibration(problems),
            QuestionFiles = ReadQuestions(problems),
            Replaced = shelf.Replaced,
            Problems = problems,
        };
    }

    private static (IThesaurus Value, IReadOnlyList<ContentProblem> Problems) ReadThesaurus(IReadOnlyList<ContentFile> content)
    {
        var reader = new ThesaurusReader();
        foreach (var file in content)
        {
            reader.Read(file.Name, file.Text);
        }

        var concepts = reader.ToConcepts();
        return (new ConceptThesaurus(concepts), reader.Problems);
    }

    private static (DialogueBook Value, IReadOnlyList<ContentProblem> Problems) ReadDialogue(IReadOnlyList<ContentFile> content)
    {
        var reader = new DialogueReader();
        foreach (var file in content)
        {
            reader.Read(file.Name, file.Text);
        }

        return (reader.ToBook(), reader.Problems);
    }

    private List<ContentFile> ThesaurusFiles(List<ContentProblem> problems) =>
    [
        .. ContentFile.Shipped("places.yaml"),
        .. files.Has("thesaurus.yaml") ? ContentFile.Read(files, "thesaurus.yaml", problems) : ContentFile.Shipped("thesaurus.yaml"),
        .. files.Has("names.yaml") ? ContentFile.Read(files, "names.yaml", problems) : [],
    ];

    private List<ContentFile> DialogueFiles(List<ContentProblem> problems) =>
    [
        .. ContentFile.Shipped("dialogue.yaml"),
        .. files.Has("dialogue.yaml") ? ContentFile.Read(files, "dialogue.yaml", problems) : [],
    ];

    private string? ReadCalibration(List<ContentProblem> problems) => files.Has(KnowledgeFiles.Calibration)
        ? ContentFile.Read(files, KnowledgeFiles.Calibration, problems).FirstOrDefault()?.Text
        : null;

    private IReadOnlyList<QuestionFile> ReadQuestions(List<ContentProblem> problems) => [.. files.Questions()
        .SelectMany(name => ContentFile.Read(files, name, problems))
        .Select(file => new QuestionFile(file.Name, file.Text))];

    /// <summary>The revision of content that is made of these.</summary>
    public static string RevisionOf(IEnumerable<Page> pages, IThesaurus thesaurus, DialogueBook dialogue)
    {
        using var hash = new ContentHash();
        foreach (var page in pages)
        {
            hash.Add(page.Id.Value).Add(page.Revision);
        }

        hash.Add(thesaurus.Revision).Add(dialogue.Revision);
        return hash.ToRevision();
    }
}
