using System.Globalization;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Reports;

/// <summary>What a report is about, as the address of the page says it. What makes no sense in it is passed over.</summary>
/// <param name="From">The first day, by the office's clock.</param>
/// <param name="Until">The last day.</param>
internal sealed record ReportSelection(DateOnly From, DateOnly Until)
{
    private const int Usual = 30;
    private const int Longest = 366 * 3;

    /// <summary>The spans that one click chooses, in days.</summary>
    public static IReadOnlyList<int> Spans { get; } = [7, Usual, 90, 365];

    public string? Channel { get; init; }

    public string? Desk { get; init; }

    public string? Language { get; init; }

    /// <summary>How many days it is.</summary>
    public int Days => Until.DayNumber - From.DayNumber + 1;

    /// <summary>Whether it is about some visitors and not about all of them.</summary>
    public bool IsNarrowed => Channel is not null || Desk is not null || Language is not null;

    /// <param name="query">The address.</param>
    /// <param name="today">Today by the office's clock.</param>
    public static ReportSelection Read(IQueryCollection query, DateOnly today)
    {
        var until = Day(query, "until") is { } last && last < today ? last : today;
        var from = Day(query, "from") is { } first && first <= until ? first : until.AddDays(1 - Usual);
        return new ReportSelection(Later(from, until.AddDays(1 - Longest)), until)
        {
            Channel = Text(query, "channel"),
            Desk = Text(query, "desk"),
            Language = Text(query, "language"),
        };
    }

    /// <summary>The stores' query.</summary>
    public ReportQuery ToQuery(StaffUi ui, IReadOnlyList<Desk> desks) => new(Midnight(ui, From), Midnight(ui, Until.AddDays(1)))
    {
        Channel = Channel,
        Language = Language,
        Desk = Desk is null ? null : new ReportDesk(Desk, desks.FirstOrDefault(desk => desk.Id == Desk)?.Topics ?? []),
    };

    /// <summary>The same of the last days.</summary>
    public string AddressOfLast(int days, DateOnly today) => (this with { From = today.AddDays(1 - days), Until = today }).Address();

    /// <summary>The address of the page, or of what it gives out.</summary>
    public string Address(string? handler = null)
    {
        (string Key, string? Value)[] pairs =
        [
            ("handler", handler),
            ("from", Field(From)),
            ("until", Field(Until)),
            ("channel", Channel),
            ("desk", Desk),
            ("language", Language),
        ];
        return "/staff/reports" + QueryString.Create(pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
    }

    /// <summary>What the field of a form holds for a day.</summary>
    public static string Field(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(StaffUi ui, DateOnly day) => ui.Moment(day.ToDateTime(TimeOnly.MinValue));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly? Day(IQueryCollection query, string key) =>
        DateOnly.TryParseExact(query[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9000 ? day : null;

    private static string? Text(IQueryCollection query, string key) => query[key].ToString().Trim() is { Length: > 0 } text ? text : null;
}
