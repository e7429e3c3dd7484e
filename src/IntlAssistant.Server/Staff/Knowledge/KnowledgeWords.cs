using IntlAssistant.Answering.Privacy;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>What stands about pages, in the reader's words.</summary>
internal sealed class KnowledgeWords(StaffUi ui, CaseWords words)
{
    /// <summary>Whom pages are written for.</summary>
    public IReadOnlyList<string> Audiences { get; } = ["all", "students", "faculty", "partners"];

    /// <summary>The languages that the assistant speaks.</summary>
    public IReadOnlyList<string> Languages => words.Languages;

    /// <summary>Today by the office's clock.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ui.Local(words.Now).DateTime);

    public string Language(string? tag) => words.Language(tag);

    public string State(PageState state) => ui["knowledge.state." + state];

    /// <summary>How a state is coloured.</summary>
    public static string Colour(PageState state) => state switch
    {
        PageState.Published => "good",
        PageState.Draft or PageState.Changed => "warn",
        _ => "",
    };

    /// <summary>Who did what to a page.</summary>
    public string Sentence(EntryEvent change, StaffNames staff) => ui.With(
        "knowledge.history." + change.Kind, ("who", staff.Of(change.By)), ("number", ui.Number(change.Number)));

    /// <summary>What an edit does to a question.</summary>
    public string Finding(GateFindingKind kind) => ui["knowledge.finding." + kind];

    /// <summary>Where a question of the gate is from.</summary>
    public string Origin(GateQuestion question) => ui.With("knowledge.origin." + question.Kind, ("name", question.Origin));

    /// <summary>What a reply is.</summary>
    public string Kind(string kind) => ui["knowledge.reply." + kind];

    /// <summary>What was taken out of a text because it told who somebody is, with how often.</summary>
    public static IReadOnlyList<(string Placeholder, int Count)> Stripped(string text) =>
        [.. Enum.GetValues<PersonalDataKind>().Select(kind => (Placeholders.Of(kind), text.Split(Placeholders.Of(kind)).Length - 1)).Where(found => found.Item2 > 0)];
}
