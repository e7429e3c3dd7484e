using IntlAssistant.Answering;
using IntlAssistant.Answering.Privacy;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Curation;

/// <summary>Closes groups of unanswered questions that an entry answers though it was written for another group.</summary>
/// <remarks>
/// Only when each wording of a group is answered from one and the same entry, and that was published after the last of them was asked: whoever
/// was told it and asked all the same, or said that it did not help, wants something else.
/// </remarks>
internal sealed class GroupClosing(IUnansweredStore unanswered, IEntryStore entries, IAssistant assistant, IKnowledge knowledge)
{
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        var published = knowledge.Current.Pages.Where(EntryIds.IsEntry).Select(page => page.Id.Value).ToHashSet(StringComparer.Ordinal);
        if (published.Count == 0)
        {
            return;
        }

        foreach (var group in await unanswered.ListAsync(GroupState.Open, cancellationToken))
        {
            if (await AnsweringAsync(group, published, cancellationToken) is { } entry && await IsSinceAsync(entry, group, cancellationToken))
            {
                await unanswered.SetAsync(group.Id, GroupState.Answered, entry, cancellationToken);
            }
        }
    }

    /// <summary>Opens the groups again that were answered by an entry which is told no more.</summary>
    public async Task ReopenAsync(string entry, CancellationToken cancellationToken)
    {
        foreach (var group in (await unanswered.ListAsync(GroupState.Answered, cancellationToken)).Where(group => group.Entry == entry))
        {
            await unanswered.SetAsync(group.Id, GroupState.Open, entry, cancellationToken);
        }
    }

    /// <summary>The entry that answers every wording of a group; <see langword="null"/> when none does.</summary>
    private async Task<string?> AnsweringAsync(QuestionGroup group, HashSet<string> published, CancellationToken cancellationToken)
    {
        string? entry = null;
        foreach (var question in group.Questions.DistinctBy(question => (question.Wording, question.Language)))
        {
            var reply = await assistant.ReplyAsync(QuestionOf(question), cancellationToken);
            var cited = (reply as Reply.Answer)?.Citations.Select(citation => citation.Page.Value).FirstOrDefault(published.Contains);
            if (cited is null || (entry ?? cited) != cited)
            {
                return null;
            }

            entry = cited;
        }

        return entry;
    }

    private async Task<bool> IsSinceAsync(string entry, QuestionGroup group, CancellationToken cancellationToken) =>
        (await entries.HistoryAsync(entry, cancellationToken))
            .FirstOrDefault(change => change.Kind is EntryEventKind.Published or EntryEventKind.PublishedAgainstGate) is { } published
        && published.At >= group.Newest;

    private static Question QuestionOf(UnansweredQuestion question) => new(QuestionWords.Of(question.Wording))
    {
        Locale = LanguageTag.TryParse(question.Language, out var language) ? language : null,
    };
}
