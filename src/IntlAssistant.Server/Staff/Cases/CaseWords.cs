using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Server.Staff.Frame;
using Markdig;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>What stands in cases, in the reader's words. What the console has no words for is shown as it is stored.</summary>
internal sealed class CaseWords(StaffUi ui, IOptions<OfficeOptions> office, TimeProvider time)
{
    private const int LongestBeginning = 240;

    /// <summary>The languages that the assistant speaks.</summary>
    public IReadOnlyList<string> Languages { get; } = ["en", "fa", "ar", "ur", "fr", "tr", "es", "ru", "zh", "de", "hi"];

    /// <summary>The channels that visitors come by.</summary>
    public IReadOnlyList<string> Channels { get; } = ["directline", "webchat", "msteams", "emulator"];

    /// <summary>How a case can end.</summary>
    public IReadOnlyList<string> Results { get; } = ["answered", "referred", "not-possible", "no-reply", "spam"];

    /// <summary>The present, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    private StaffUi Ui => ui;

    /// <summary>What a topic of the pages is called.</summary>
    public string Topic(string topic) => office.Value.TopicIn(topic, Ui.Language.Tag);

    public string Reason(string reason) => Known("reason", reason);

    /// <summary>What a reason means, for people who know nothing of how the assistant works; <see langword="null"/> where the reason says all.</summary>
    public string? Why(string reason) => Ui.Language.Keys.Contains("why." + reason) ? Ui["why." + reason] : null;

    public string Channel(string channel) => Known("channel", channel);

    public string Language(string? tag) => tag is null ? Ui["case.languageUnknown"] : Known("tongue", tag.Split('-')[0]);

    public string State(CaseState state) => Ui["state." + state];

    public string Priority(CasePriority priority) => Ui["priority." + priority];

    public string Result(string outcome) => Known("result", outcome);

    /// <summary>What a desk is called in the reader's language.</summary>
    public string Name(Desk desk) => desk.Names.TryGetValue(Ui.Language.Tag.Value, out var own) && own.Length > 0 ? own : desk.Name;

    /// <summary>What the desk of an id is called; the whole office where a case has none.</summary>
    public string DeskName(string? id, IReadOnlyList<Desk> desks) =>
        id is null ? Ui["case.wholeOffice"] : desks.FirstOrDefault(desk => desk.Id == id) is { } found ? Name(found) : id;

    /// <summary>How long ago something was, or how long it is to come: the largest unit alone.</summary>
    public string Span(DateTimeOffset at)
    {
        var span = (Now - at).Duration();
        return span.TotalMinutes < 1 ? Ui["span.now"]
            : span.TotalHours < 1 ? Ui.With("span.minutes", ("n", Ui.Number((long)span.TotalMinutes)))
            : span.TotalDays < 1 ? Ui.With("span.hours", ("n", Ui.Number((long)span.TotalHours)))
            : Ui.With("span.days", ("n", Ui.Number((long)span.TotalDays)));
    }

    /// <summary>The beginning of a message on one line: what the assistant and staff say is stored as Markdown, a visitor's words are plain.</summary>
    public static string Beginning(string? text, ActivityOrigin? origin)
    {
        var plain = origin is ActivityOrigin.Bot or ActivityOrigin.Staff ? Markdown.ToPlainText(text ?? "") : text ?? "";
        var line = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestBeginning ? line : string.Concat(line.AsSpan(0, LongestBeginning), "…");
    }

    private string Known(string list, string word) => Ui.Language.Keys.Contains($"{list}.{word}") ? Ui[$"{list}.{word}"] : word;
}
