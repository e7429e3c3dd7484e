using System.Globalization;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Server.Staff.Settings;

namespace IntlAssistant.Server.Staff.Desks;

/// <summary>A desk as the form holds it.</summary>
internal sealed class DeskInput
{
    private static readonly char[] Commas = [',', '،', '\n', '\r'];

    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Its names in other languages, a line each: <c>fa: پذیرش</c>.</summary>
    public string? Names { get; set; }

    /// <summary>Topics that were ticked.</summary>
    public IList<string> Topics { get; set; } = [];

    /// <summary>Topics that no page has yet, with commas between them.</summary>
    public string? MoreTopics { get; set; }

    public IList<string> Members { get; set; } = [];

    public string? Mail { get; set; }

    /// <summary>Hours of its own; without any day, the office's.</summary>
    public WeekInput Week { get; private set; } = WeekInput.Of(new Dictionary<string, string>());

    /// <summary>Hours within which a visitor hears a first response.</summary>
    public string? FirstResponse { get; set; }

    /// <summary>Reads what no binder can: the week.</summary>
    public void ReadWeek(IFormCollection form) => Week = WeekInput.Read(form);

    /// <summary>What the form holds for a desk.</summary>
    public static DeskInput Of(Desk desk, IReadOnlyCollection<string> topics) => new()
    {
        Id = desk.Id,
        Name = desk.Name,
        Names = string.Join('\n', desk.Names.Select(name => $"{name.Key}: {name.Value}")),
        Topics = [.. desk.Topics],
        MoreTopics = string.Join(", ", desk.Topics.Except(topics, StringComparer.OrdinalIgnoreCase)),
        Members = [.. desk.Members],
        Mail = desk.Mail,
        Week = WeekInput.Of(desk.Hours),
        FirstResponse = desk.FirstResponse?.TotalHours.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>The desk.</summary>
    /// <param name="before">What it was, or an empty one.</param>
    /// <param name="id">Its id.</param>
    /// <returns><see langword="null"/> when the first response is no number.</returns>
    public Desk? ToDesk(Desk? before, string id)
    {
        var hasGoal = !string.IsNullOrWhiteSpace(FirstResponse);
        if (hasGoal && WrittenTime.Hours(FirstResponse) is null)
        {
            return null;
        }

        return new Desk
        {
            Id = id,
            Name = (Name ?? "").Trim(),
            Names = ReadNames(),
            Topics = [.. Topics.Concat((MoreTopics ?? "").Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)],
            Members = [.. Members.Distinct(StringComparer.Ordinal)],
            Mail = string.IsNullOrWhiteSpace(Mail) ? null : Mail.Trim(),
            Hours = Week.ToHours(),
            FirstResponse = hasGoal ? WrittenTime.Hours(FirstResponse) : null,
            Version = before?.Version ?? 0,
        };
    }

    private Dictionary<string, string> ReadNames() => (Names ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
        .Where(parts => parts is [{ Length: > 0 }, { Length: > 0 }])
        .DistinctBy(parts => parts[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
}
