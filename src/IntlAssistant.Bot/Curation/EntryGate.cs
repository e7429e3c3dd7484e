using IntlAssistant.Answering.Publishing;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Bot.Curation;

/// <summary>Asks the content as it would be with a version of an entry in force.</summary>
internal sealed class EntryGate(IKnowledge knowledge, PublishGate gate)
{
    private readonly KnowledgeDrafts drafts = new();
    private Drafted? last;

    /// <summary>What the office's questions and the entry's own come to.</summary>
    public async Task<EntryCheck> CheckAsync(string entry, EntryContent content, CancellationToken cancellationToken)
    {
        var before = knowledge.Current;
        var (after, page, problems) = With(before, entry, content, cancellationToken);
        if (after is null || page is null)
        {
            return new EntryCheck(null, problems);
        }

        var own = content.Questions.Select(QuestionOf).Where(question => question.Text.Length > 0).ToList();
        return new EntryCheck(await gate.RunAsync(before, after, page.Id, own, cancellationToken), []);
    }

    /// <summary>Reads the content of now beside other work.</summary>
    public void Prepare() => gate.Prepare(knowledge.Current);

    /// <summary>What is said to a question now, and what would be.</summary>
    public async Task<EntryPreview> PreviewAsync(string entry, EntryContent content, string question, CancellationToken cancellationToken)
    {
        var before = knowledge.Current;
        var asked = new Question(question);
        var now = GateReply.Of(await gate.ReplyAsync(before, asked, cancellationToken));
        var (after, page, problems) = With(before, entry, content, cancellationToken);
        if (after is null || page is null)
        {
            return new EntryPreview(now, null, IsFromDraft: false, problems);
        }

        var then = await gate.ReplyAsync(before, after, asked, cancellationToken);
        return new EntryPreview(
            now, GateReply.Of(then), then is Reply.Answer answer && answer.Citations.Any(citation => citation.Page == page.Id), []);
    }

    private (KnowledgeSnapshot? After, Knowledge.Pages.Page? Page, IReadOnlyList<ContentProblem> Problems) With(
        KnowledgeSnapshot before, string entry, EntryContent content, CancellationToken cancellationToken)
    {
        var (page, problems) = EntryRules.Read(entry, content);
        if (page is null)
        {
            return (null, null, problems);
        }

        // One draft is tried with question after question, checked, and published: it is read once.
        var source = EntryPages.PageOf(entry, content);
        if (Volatile.Read(ref last) is { } known && ReferenceEquals(known.Before, before) && IsSame(known.Source, source))
        {
            return (known.After, known.Page, []);
        }

        var drafted = drafts.With(before, source, cancellationToken);
        if (drafted is { Content: { } after, Page: { } read })
        {
            Volatile.Write(ref last, new Drafted(before, source, after, read));
        }

        return drafted;
    }

    private static bool IsSame(SourcePage one, SourcePage other) =>
        one.Name == other.Name && one.Text == other.Text && one.Questions.SequenceEqual(other.Questions);

    private sealed record Drafted(KnowledgeSnapshot Before, SourcePage Source, KnowledgeSnapshot After, Knowledge.Pages.Page Page);

    private static Question QuestionOf(EntryQuestion question) => new(Answering.Privacy.QuestionWords.Of(question.Text))
    {
        Locale = LanguageTag.TryParse(question.Language, out var language) ? language : null,
    };
}
