using System.Text.Json;
using IntlAssistant.Conversations.Settings;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Office;

/// <inheritdoc/>
internal sealed class SavedOfficeTimes(IOptions<OfficeOptions> office, ISettingStore store) : IOfficeTimes
{
    private const string Name = "office-times";

    private readonly OfficeTimes ofFile = new()
    {
        Hours = new Dictionary<string, string>(office.Value.Hours, StringComparer.OrdinalIgnoreCase),
        Holidays = OfficeHoursReader.ReadHolidays(office.Value.Holidays, []),
        FirstResponse = office.Value.FirstResponse,
    };

    public async Task<OfficeTimes> CurrentAsync(CancellationToken cancellationToken) =>
        await store.FindAsync(Name, cancellationToken) is { } saved ? Read(saved) : ofFile;

    public async Task<IReadOnlyList<OfficeTimesRevision>> HistoryAsync(int limit, CancellationToken cancellationToken) =>
        [.. (await store.HistoryAsync(Name, limit, cancellationToken)).Select(saved => new OfficeTimesRevision(Read(saved), saved.By, saved.At))];

    public async Task<IReadOnlyList<OfficeFault>> SaveAsync(OfficeTimes times, string by, CancellationToken cancellationToken)
    {
        var faults = Faults(times).ToList();
        return faults.Count > 0 ? faults
            : await store.SaveAsync(Name, Write(times), times.Version, by, cancellationToken) is null ? [OfficeFault.Changed]
            : [];
    }

    private IEnumerable<OfficeFault> Faults(OfficeTimes times)
    {
        var wrong = new List<string>();
        OfficeHoursReader.Read(office.Value.TimeZone, times.Hours, [], "Hours", wrong);
        if (wrong.Count > 0)
        {
            yield return OfficeFault.Hours;
        }

        if (!times.Holidays.All(holiday => holiday.IsPossible))
        {
            yield return OfficeFault.Holiday;
        }

        if (!DeskCheck.IsGoal(times.FirstResponse))
        {
            yield return OfficeFault.FirstResponse;
        }
    }

    private static string Write(OfficeTimes times) => JsonSerializer.Serialize(
        new OfficeTimesDocument(new(times.Hours), [.. times.Holidays.OrderBy(holiday => holiday.From)], times.FirstResponse),
        OfficeTimesJson.Default.OfficeTimesDocument);

    private static OfficeTimes Read(SavedSetting saved)
    {
        var document = JsonSerializer.Deserialize(saved.Document, OfficeTimesJson.Default.OfficeTimesDocument)
            ?? throw new InvalidDataException("The office's times are stored as null.");
        return new OfficeTimes
        {
            Hours = new Dictionary<string, string>(document.Hours ?? [], StringComparer.OrdinalIgnoreCase),
            Holidays = document.Holidays ?? [],
            FirstResponse = document.FirstResponse,
            Version = saved.Version,
        };
    }
}
