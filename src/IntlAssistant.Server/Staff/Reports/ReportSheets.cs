using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Knowledge;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>Makes the tables of a report.</summary>
internal sealed class ReportSheets(StaffUi ui, CaseWords words, KnowledgeSnapshot content, IReadOnlyList<Desk> desks, ReportSelection selection)
{
    private const int MostRows = 15;
    private const int DaysOneByOne = 31;
    private const int Week = 7;

    /// <summary>The tables that have anything in them.</summary>
    public IReadOnlyList<ReportSheet> Of(Report report)
    {
        ReportSheet[] sheets =
        [
            Times(report),
            Hours(report),
            Weekdays(report),
            Groups("topics", report.Topics, ["answered", "unanswered"], topic => topic is null ? ui["reports.noTopic"] : words.Topic(topic), isAboutPeople: false),
            Groups("pages", report.Pages, ["answers"], TitleOf, isAboutPeople: false) with { Chart = null },
            Groups("languages", report.Languages, ["answered", "unanswered"], words.Language, isAboutPeople: true),
            Groups("channels", report.Channels, ["answered", "unanswered"], channel => words.Channel(channel ?? ""), isAboutPeople: true) with { Chart = null },
            Groups("reasons", report.Reasons, ["cases"], reason => words.Reason(reason ?? ""), isAboutPeople: false),
            Groups("desks", report.Desks, ["cases"], desk => words.DeskName(desk, desks), isAboutPeople: false) with { Chart = null },
            Stars(report.Cases.Stars),
        ];
        return [.. sheets.Where(sheet => sheet.Rows.Any(row => row.Values.Any(value => value != 0)))];
    }

    private ReportSheet Times(Report report)
    {
        // Days one by one, or weeks where they would be too many to look at.
        var step = selection.Days > DaysOneByOne ? Week : 1;
        var counted = report.Quarters.ToLookup(quarter => (Day(quarter).DayNumber - selection.From.DayNumber) / step);
        var rows = Enumerable.Range(0, ((selection.Days - 1) / step) + 1).Select(index =>
        {
            var day = selection.From.AddDays(index * step);
            return Row(ui.ShortDay(day), ReportSelection.Field(day), counted[index]);
        });
        return new(step == 1 ? "days" : "weeks", ["answered", "unanswered"], [.. rows]) { Chart = "bar" };
    }

    private ReportSheet Hours(Report report)
    {
        var counted = report.Quarters.ToLookup(quarter => ui.Local(quarter.At).Hour);
        return new("hours", ["answered", "unanswered"], [.. Enumerable.Range(0, 24).Select(hour => Row(ui.Hour(hour), $"{hour:00}:00", counted[hour]))]) { Chart = "bar" };
    }

    private ReportSheet Weekdays(Report report)
    {
        var counted = report.Quarters.ToLookup(quarter => Day(quarter).DayOfWeek);
        var days = Enumerable.Range(0, Week).Select(index => (DayOfWeek)(((int)ui.FirstDay + index) % Week));
        return new("weekdays", ["answered", "unanswered"], [.. days.Select(day => Row(ui["day." + day], day.ToString(), counted[day]))]) { Chart = "rows" };
    }

    private ReportSheet Groups(string key, IReadOnlyList<ReportGroup> groups, IReadOnlyList<string> columns, Func<string?, string> label, bool isAboutPeople)
    {
        var (shown, hidden) = isAboutPeople || selection.IsNarrowed ? SmallNumbers.Split(groups) : (groups, []);
        var rest = shown.Skip(MostRows).Concat(hidden).ToList();
        IEnumerable<SheetRow> rows = shown.Take(MostRows).Select(group => Row(label(group.Key), group.Key ?? "", group.Count, group.Answered, columns.Count, AddressOf(key, group.Key)));
        if (rest.Count > 0)
        {
            var isGivenAway = SmallNumbers.IsHidden(rest.Sum(group => group.Conversations)) && hidden.Count > 0;
            rows = rows.Append(isGivenAway
                ? new SheetRow(ui["reports.others"], "others", [.. columns.Select(_ => (int?)null)])
                : Row(ui["reports.others"], "others", rest.Sum(group => group.Count), rest.Sum(group => group.Answered), columns.Count, null));
        }

        return new(key, columns, [.. rows]) { Chart = "rows" };
    }

    private ReportSheet Stars(IReadOnlyList<int> stars) => new(
        "ratings",
        ["cases"],
        SmallNumbers.IsHidden(stars.Sum())
            ? []
            : [.. Enumerable.Range(1, stars.Count).Reverse().Select(number => new SheetRow(ui.With("case.stars", ("stars", ui.Number(number))), $"{number}", [stars[number - 1]]))])
    {
        Chart = "rows",
    };

    private SheetRow Row(string label, string name, IEnumerable<ReportQuarter> quarters)
    {
        var (questions, answered) = quarters.Aggregate((0, 0), (sum, quarter) => (sum.Item1 + quarter.Questions, sum.Item2 + quarter.Answered));
        return selection.IsNarrowed && SmallNumbers.IsHidden(questions)
            ? new SheetRow(label, name, [null, null])
            : new SheetRow(label, name, [answered, questions - answered]);
    }

    private static SheetRow Row(string label, string name, int count, int answered, int columns, string? address) =>
        new(label, name, columns == 1 ? [count] : [answered, count - answered]) { Address = address };

    private DateOnly Day(ReportQuarter quarter) => DateOnly.FromDateTime(ui.Local(quarter.At).DateTime);

    private string TitleOf(string? page) => content.Pages.FirstOrDefault(each => each.Id.Value == page)?.Title ?? page ?? "";

    private string? AddressOf(string key, string? page) =>
        key == "pages" && content.Pages.Any(each => each.Id.Value == page) ? $"/staff/knowledge/{page}" : null;
}
