using IntlAssistant.Answering.Receipts;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>In which passages two states of the content differ.</summary>
internal sealed class ContentEdit
{
    private readonly Dictionary<PassageId, Passage> before;
    private readonly Dictionary<PassageId, Passage> after;

    public ContentEdit(KnowledgeSnapshot before, KnowledgeSnapshot after)
    {
        this.before = before.Passages.ToDictionary(passage => passage.Id);
        this.after = after.Passages.ToDictionary(passage => passage.Id);
        Passages = this.before.Keys.Concat(this.after.Keys).Where(id => RevisionOf(this.before, id) != RevisionOf(this.after, id)).ToHashSet();
        Pages = Passages.Select(id => id.Page).ToHashSet();
        Sentences = ReadSentences();
        WordsChanged = before.Thesaurus.Revision != after.Thesaurus.Revision || before.Dialogue.Revision != after.Dialogue.Revision;
    }

    /// <summary>The passages that are new, gone or changed.</summary>
    public IReadOnlySet<PassageId> Passages { get; }

    /// <summary>Their pages.</summary>
    public IReadOnlySet<PageId> Pages { get; }

    /// <summary>Whether the concepts or phrases differ too: then every question can be reached.</summary>
    public bool WordsChanged { get; }

    /// <summary>What an editor has to look at, passage by passage.</summary>
    public IReadOnlyList<GateEdit> Sentences { get; }

    /// <summary>Whether it puts any sentence in: else nothing that is gone has anything in its place.</summary>
    public bool AddsText => Sentences.Any(edit => edit.Added.Count > 0);

    /// <summary>Whether it takes any sentence out: else every fact still stands where it stood, and a question is at most answered from elsewhere.</summary>
    public bool TakesOut => Sentences.Any(edit => edit.Removed.Count > 0);

    private List<GateEdit> ReadSentences() =>
    [
        .. Passages.OrderBy(id => id.Value, StringComparer.Ordinal).Select(id =>
        {
            var (old, now) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            var (removed, added) = TextDifference.Of(old?.Text ?? "", now?.Text ?? "", (now ?? old)!.Page.Language); // one of the two has it
            return new GateEdit(id.Value, removed, added);
        }).Where(edit => edit.Removed.Count + edit.Added.Count > 0),
    ];

    private static string? RevisionOf(Dictionary<PassageId, Passage> passages, PassageId id) => passages.GetValueOrDefault(id)?.Revision;
}
