using System.Text.Json;
using IntlAssistant.Bot.Files;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Server.Chat;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>A conversation with what staff noted and did, in the order of time.</summary>
/// <param name="Entries">Oldest first.</param>
/// <param name="IsCut">Whether older ones were left out.</param>
internal sealed record Talk(IReadOnlyList<TalkEntry> Entries, bool IsCut)
{
    /// <summary>How many entries are shown.</summary>
    public const int Most = 300;

    /// <summary>Puts what was said, noted and done together.</summary>
    public static Talk Of(
        IEnumerable<StoredActivity> activities,
        IReadOnlyDictionary<string, bool> thumbs,
        IEnumerable<CaseNote> notes,
        IEnumerable<CaseEvent> changes,
        IReadOnlyList<Conversations.Attachments.Attachment> files)
    {
        // Where the times are equal, what was said stands before what it brought about.
        var entries = activities.Select(stored => Said(stored, thumbs, files)).OfType<TalkEntry>()
            .Concat(notes.Select(note => new TalkEntry.Noted(note)))
            .Concat(changes.Where(IsShown).Select(change => new TalkEntry.Changed(change)))
            .OrderBy(entry => entry.At)
            .ToList();
        return new Talk([.. entries.TakeLast(Most)], entries.Count > Most);
    }

    /// <remarks>Answers and notes stand there themselves; the rest is in the case's history.</remarks>
    private static bool IsShown(CaseEvent change) => change.Kind is
        CaseEventKind.Opened or CaseEventKind.Moved or CaseEventKind.Assigned or CaseEventKind.Transferred or CaseEventKind.PromiseBroken
        or CaseEventKind.FollowUpDue or CaseEventKind.Unreachable or CaseEventKind.Reachable or CaseEventKind.Rated;

    private static TalkEntry.Said? Said(
        StoredActivity stored, IReadOnlyDictionary<string, bool> thumbs, IReadOnlyList<Conversations.Attachments.Attachment> files)
    {
        if (stored.Type != ActivityTypes.Message || Read(stored.Json) is not { } activity)
        {
            return null;
        }

        var sent = SentFiles.In(activity, files);
        var text = string.IsNullOrWhiteSpace(activity.Text) ? null : activity.Text;
        return text is null && sent.Count == 0 ? null : (stored.Origin == ActivityOrigin.Visitor || text is null || activity.TextFormat == "plain"
            ? new TalkEntry.Said(stored.Origin, stored.Author, text, null, [], stored.At)
            : new TalkEntry.Said(stored.Origin, stored.Author, null, MarkdownText.ToHtml(text), MarkdownText.Sources(text), stored.At)) with
        {
            ActivityId = stored.ActivityId,
            Files = sent,
            Helped = thumbs.TryGetValue(stored.ActivityId, out var helped) ? helped : null,
        };
    }

    private static Activity? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ActivityJson.Default.Activity);
        }
        catch (JsonException)
        {
            return null; // What cannot be read cannot be shown; the rest of the conversation can.
        }
    }
}
