using System.Globalization;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Inbox;

namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>Which cases a reader looks at, as the address of the page says it. What makes no sense in it is passed over.</summary>
internal sealed record InboxSelection
{
    /// <summary>How many cases a page shows.</summary>
    public const int PageSize = 40;

    /// <summary>The search over all conversations, in place of one of the lists.</summary>
    public const string Found = "found";

    /// <summary>The desks that the reader is a member of.</summary>
    public const string MyDesks = "mine";

    private const int LongestWords = 200;
    private const int LastPage = 10_000;

    private static readonly (string Name, InboxView View)[] Views =
    [
        ("unassigned", InboxView.Unassigned),
        ("mine", InboxView.Mine),
        ("waiting", InboxView.WaitingForVisitor),
        ("all", InboxView.All),
        ("resolved", InboxView.Resolved),
    ];

    /// <summary>The names of the lists, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Views.Select(view => view.Name)];

    /// <summary>The list: one of <see cref="Names"/>, or <see cref="Found"/>.</summary>
    public string View { get; init; } = Names[0];

    public string? Desk { get; init; }

    public string? Channel { get; init; }

    public string? Language { get; init; }

    public bool Overdue { get; init; }

    public string? Words { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything but the list is chosen.</summary>
    public bool IsNarrowed => Desk is not null || Channel is not null || Language is not null || Overdue || Words is not null;

    public static InboxSelection Read(IQueryCollection query)
    {
        var words = Text(query, "q") is { } text ? text[..Math.Min(text.Length, LongestWords)] : null;

        // A button that names a list stands after the form's own, and wins.
        var views = query["view"].Reverse().Where(view => Names.Contains(view) || (view == Found && words is not null));
        return new InboxSelection
        {
            View = views.FirstOrDefault() ?? (words is null ? Names[0] : Found),
            Desk = Text(query, "desk"),
            Channel = Text(query, "channel"),
            Language = Text(query, "language"),
            Overdue = Text(query, "overdue") is not null,
            Words = words,
            Page = int.TryParse(Text(query, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1,
        };
    }

    /// <summary>The stores' query.</summary>
    /// <param name="me">The reader.</param>
    /// <param name="desks">The office's desks.</param>
    public InboxQuery ToQuery(string me, IReadOnlyList<Desk> desks) => new(Views.First(view => view.Name == View).View)
    {
        Assignee = View == "mine" ? me : null,
        Desks = DesksOf(me, desks),
        Channel = Channel,
        Language = Language,
        Overdue = Overdue,
        Words = Words,
        Skip = (Page - 1) * PageSize,
        Take = PageSize,
    };

    /// <summary>The desks whose cases are looked at; none for all.</summary>
    public IReadOnlyList<string> DesksOf(string me, IReadOnlyList<Desk> desks) =>
        Desk is null ? []
        : Desk != MyDesks ? [Desk]
        : desks.Where(desk => desk.Members.Contains(me)).Select(desk => desk.Id).DefaultIfEmpty("").ToList();

    /// <summary>The address of the list, or of another one with the same narrowing.</summary>
    public string Address(string? view = null, int page = 1) => "/staff/inbox" + (this with { View = view ?? View, Page = page }).Query();

    /// <summary>The address of a case, from which the way back leads to the same list.</summary>
    public string CaseAddress(CaseId id) => $"/staff/cases/{id}{Query()}";

    /// <summary>The address of an action on a case.</summary>
    public string ActionAddress(CaseId id, string handler) => $"/staff/cases/{id}{Query().Add("handler", handler)}";

    /// <summary>The address of the list beside a case.</summary>
    public string ListAddress(CaseId current) => $"/staff/inbox{Query().Add("beside", current.ToString())}";

    private QueryString Query()
    {
        (string Key, string? Value)[] pairs =
        [
            ("view", View),
            ("desk", Desk),
            ("channel", Channel),
            ("language", Language),
            ("overdue", Overdue ? "yes" : null),
            ("q", Words),
            ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        ];
        return QueryString.Create(pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
    }

    private static string? Text(IQueryCollection query, string key) => query[key].ToString().Trim() is { Length: > 0 } text ? text : null;
}
