using System.Globalization;
using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>Reads the pages of the folder and those that staff write, as one list.</summary>
internal sealed class KnowledgeReader(IKnowledge knowledge, ICuration curation)
{
    /// <summary>Every page, by title.</summary>
    public async Task<IReadOnlyList<KnowledgeRow>> ListAsync(CancellationToken cancellationToken)
    {
        var entries = (await curation.ListAsync(cancellationToken)).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var pages = knowledge.Current.Pages.ToDictionary(page => page.Id.Value, StringComparer.Ordinal);
        return [.. pages.Values.Where(page => !entries.ContainsKey(page.Id.Value)).Select(Row)
            .Concat(entries.Values.Select(entry => Row(entry, pages.GetValueOrDefault(entry.Id))))
            .OrderBy(row => row.Title, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>How many groups of unanswered questions nobody has dealt with.</summary>
    public async Task<int> UnansweredAsync(CancellationToken cancellationToken) => (await curation.GroupsAsync(GroupState.Open, cancellationToken)).Count;

    /// <summary>The topics of the office's pages.</summary>
    public IReadOnlyList<string> Topics =>
        [.. knowledge.Current.Pages.Select(page => page.Topic).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A page that visitors are told; <see langword="null"/> when there is none of that id.</summary>
    public Page? Find(string id) => knowledge.Current.Pages.FirstOrDefault(page => page.Id.Value == id);

    private static KnowledgeRow Row(Page page) => new(page.Id.Value, page.Title, page.Topic, page.Language.Value, page.ReviewBy, PageState.Folder, IsEdit: false)
    {
        Words = string.Join('\n', page.Questions.Select(question => question.Text).Prepend(page.Body).Prepend(page.Title).Prepend(page.Id.Value)),
    };

    private static KnowledgeRow Row(Entry entry, Page? told)
    {
        // The newest version, which may have mistakes: what can be read of it is shown.
        var text = PageText.Read(entry.Newest.Content.Text);
        var reviewBy = DateOnly.TryParseExact(text?.Text("reviewBy"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return new KnowledgeRow(
            entry.Id,
            text?.Text("title") is { Length: > 0 } title ? title : told?.Title ?? entry.Id,
            text?.Text("topic"),
            text?.Text("lang") ?? told?.Language.Value ?? "en",
            reviewBy,
            StateOf(entry),
            IsEdit: entry.BasedOn is not null)
        {
            Changed = (entry.ChangedAt, entry.Newest.Author),
            Words = entry.Id + "\n" + entry.Newest.Content.Text,
        };
    }

    /// <summary>Where an entry stands.</summary>
    public static PageState StateOf(Entry entry) => entry.State switch
    {
        EntryState.Published => entry.HasUnpublished ? PageState.Changed : PageState.Published,
        EntryState.Withdrawn => PageState.Withdrawn,
        _ => PageState.Draft,
    };
}
