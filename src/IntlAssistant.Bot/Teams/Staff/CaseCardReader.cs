using System.Globalization;
using System.Text.Json;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Reads what the card of a case shows.</summary>
internal sealed class CaseCardReader(
    IConversationStore store,
    IDesks desks,
    IStaffDirectory directory,
    TranscriptLinks links,
    StaffCardWordBook book,
    IOptions<OfficeOptions> office,
    TimeProvider time)
{
    private const int PageSize = 200;
    private const int LongestText = 1000;

    /// <summary>The case as everybody in the channel sees it.</summary>
    public async Task<CaseCardView> ReadAsync(Case current, CancellationToken cancellationToken)
    {
        var (question, latest) = await SaidAsync(current, cancellationToken);
        var desk = await desks.FindAsync(current.Desk, cancellationToken);
        var assignee = current.Assignee is { } id ? await directory.FindAsync([id], cancellationToken) : [];
        var isOpen = CaseTransitions.IsOpen(current.State);
        var due = isOpen && current.RespondedAt is null ? current.Promise?.Due : null;
        return new CaseCardView(
            current,
            desk is null ? null : NameOf(desk),
            assignee is [var one] && current.State == CaseState.Assigned ? one.Name : null,
            question,
            current.Unanswered > 0 && isOpen && latest != question ? latest : null,
            due is { } moment ? OnClock(moment) : null,
            due < time.GetUtcNow(),
            office.Value.Site is null ? null : links.Case(current.Id.Value));
    }

    /// <summary>What a desk is called in the language of the cards.</summary>
    public string NameOf(Desk desk) => desk.Names.TryGetValue(book.Language.Value, out var own) && own.Length > 0 ? own : desk.Name;

    private async Task<(string? Question, string? Latest)> SaidAsync(Case current, CancellationToken cancellationToken)
    {
        var asked = CaseEvidence.Read(current.Evidence)?.Question is { } id
            ? await store.FindActivityAsync(current.Conversation, id, cancellationToken)
            : null;
        var latest = await LatestAsync(current.Conversation, cancellationToken);
        return (TextOf(asked) ?? await RememberedAsync(current.Conversation, cancellationToken) ?? latest, latest);
    }

    /// <summary>The last question before a bare wish for a person, as it stands in the transcript: its writer may have changed or deleted it.</summary>
    private async Task<string?> RememberedAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        await store.FindAsync(conversation, cancellationToken) is { } found && ConversationMemory.Read(found.State).Questions is [.., var question]
            ? TextOf(await store.FindActivityAsync(conversation, question.ActivityId, cancellationToken))
            : null;

    private async Task<string?> LatestAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        string? latest = null;
        IReadOnlyList<StoredActivity> page = [];
        do
        {
            page = await store.ReadAsync(conversation, page.Count == 0 ? 0 : page[^1].Sequence, PageSize, cancellationToken);
            latest = page.Where(said => said is { Origin: ActivityOrigin.Visitor, Type: ActivityTypes.Message }).Select(TextOf).LastOrDefault(text => text is not null) ?? latest;
        }
        while (page.Count == PageSize);
        return latest;
    }

    /// <summary>What somebody wrote; <see langword="null"/> for a button that was pressed.</summary>
    private static string? TextOf(StoredActivity? stored)
    {
        if (stored is null || JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity) is not { Text: { } text } activity
            || string.IsNullOrWhiteSpace(text) || activity.Value.Text(CardVerbs.Property) is not null || activity.Value.Text(CardVerbs.Command) is not null)
        {
            return null;
        }

        return Short(text);
    }

    private static string Short(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";

    private string OnClock(DateTimeOffset moment)
    {
        var there = TimeZoneInfo.TryFindSystemTimeZoneById(office.Value.TimeZone ?? "", out var zone) ? TimeZoneInfo.ConvertTime(moment, zone) : moment;
        return there.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
    }
}
