using System.Globalization;
using IntlAssistant.Answering.Privacy;
using IntlAssistant.Answering.Publishing;
using IntlAssistant.Bot.Curation;
using IntlAssistant.Conversations.Entries;
using IntlAssistant.Knowledge;
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

    /// <summary>What a group of unanswered questions is about; empty where the thesaurus has no word for it.</summary>
    public string Subject(UnansweredGroup group) => (group.Subjects.GetValueOrDefault(ui.Language.Tag.Value) ?? "") is [var first, .. var rest]
        ? char.ToUpper(first, CultureInfo.InvariantCulture) + rest
        : "";

    /// <summary>Who did what to a page.</summary>
    public string Sentence(EntryEvent change, StaffNames staff) => ui.With(
        "knowledge.history." + change.Kind, ("who", staff.Of(change.By)), ("number", ui.Number(change.Number)));

    /// <summary>What is wrong with a page.</summary>
    public string Problem(ContentProblem problem)
    {
        var sentence = problem.Fault is { } fault ? Filled("fault." + fault, problem.Values.Select(Named)) : problem.Message;
        return problem.Line > 0 ? $"{ui.With("knowledge.line", ("n", ui.Number(problem.Line)))} {sentence}" : sentence;
    }

    /// <summary>What is wrong with a reply.</summary>
    public string Fault(GateFault fault) => Filled("gate." + fault.Kind, fault.Values.Select(value => fault.Kind == GateFaultKind.OtherKind ? Kind(value) : value));

    /// <summary>What an edit does to a question.</summary>
    public string Finding(GateFindingKind kind) => ui["knowledge.finding." + kind];

    /// <summary>Where a question of the gate is from.</summary>
    public string Origin(GateQuestion question) => ui.With("knowledge.origin." + question.Kind, ("name", question.Page?.Value ?? question.Origin));

    /// <summary>What a reply is.</summary>
    public string Kind(string kind) => ui["knowledge.reply." + kind];

    private string Filled(string key, IEnumerable<string> values) =>
        ui.With(key, [.. values.Select((value, index) => (index.ToString(CultureInfo.InvariantCulture), (string?)value))]);

    // A key of a page is called as the form calls its field.
    private string Named(string value) => value switch
    {
        "title" or "topic" or "audience" or "source" or "reviewBy" or "validFrom" or "validUntil" or "appliesTo" => ui["knowledge." + value],
        "lang" => ui["language"],
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? ui.Number(number) : value,
    };

    /// <summary>What was taken out of a text because it told who somebody is, with how often.</summary>
    public static IReadOnlyList<(string Placeholder, int Count)> Stripped(string text) =>
        [.. Enum.GetValues<PersonalDataKind>().Select(kind => (Placeholders.Of(kind), text.Split(Placeholders.Of(kind)).Length - 1)).Where(found => found.Item2 > 0)];
}
