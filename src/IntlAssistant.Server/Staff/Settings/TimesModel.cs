using System.Globalization;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Settings;

/// <summary>The office's hours, holidays and first-response goal: everybody sees them, administrators change them, and what was before stays.</summary>
[Authorize(StaffPolicies.Viewer)]
internal sealed class TimesModel(
    IOfficeTimes officeTimes, IPromisePreview preview, IOptions<OfficeOptions> office, IStaffAccounts accounts, TimeProvider clock) : StaffPage
{
    private const string Here = "/staff/settings";
    private const int MostRevisions = 20;
    private const int LongestName = 80;

    /// <summary>The version that was read.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Open hours within which a visitor hears a first response, as they were written.</summary>
    [BindProperty]
    public string? FirstResponse { get; set; }

    public WeekInput Week { get; private set; } = WeekInput.Of(new Dictionary<string, string>());

    /// <summary>The times in force.</summary>
    public OfficeTimes Times { get; private set; } = new();

    public IReadOnlyList<OfficeTimesRevision> History { get; private set; } = [];

    public StaffNames Staff { get; private set; } = new([]);

    /// <summary>The zone of the office's clock; <see langword="null"/> when the settings file names none, and then no hours can be kept.</summary>
    public string? Zone => string.IsNullOrWhiteSpace(office.Value.TimeZone) ? null : office.Value.TimeZone;

    public bool MayEdit => Member.Is(StaffRole.Administrator);

    /// <summary>Whether the form is shown again with what is wrong in it.</summary>
    public bool IsChecked { get; private set; }

    /// <summary>The present day on the office's clock.</summary>
    public DateOnly Today => Ui.DateOf(clock.GetUtcNow());

    /// <summary>What a visitor would hear at this moment, in each language.</summary>
    public IEnumerable<(string Language, string Words)> Told =>
        preview.Languages.OrderByDescending(language => language == Ui.Language.Tag.Value).Select(language => (language, preview.Words(Times, language, zone: null)));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Fill();
    }

    [StaffAction(StaffRole.Administrator, "settings.hours")]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Week = WeekInput.Read(Request.Form);
        IsChecked = true;
        if (Week.Wrong.Count > 0)
        {
            return Again(Ui["week.notSaved"]);
        }

        return WrittenTime.Hours(FirstResponse) is { } goal
            ? await SaveAsync(Times with { Hours = Week.ToHours(), FirstResponse = goal }, "times.saved", cancellationToken)
            : Again(Ui["fault.FirstResponse"]);
    }

    [StaffAction(StaffRole.Administrator, "settings.holiday")]
    public async Task<IActionResult> OnPostHolidayAsync(string? from, string? to, string? name, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Fill();
        if (WrittenTime.Day(from) is not { } first || (string.IsNullOrWhiteSpace(to) ? first : WrittenTime.Day(to)) is not { } last
            || new Holiday(first, last, Name(name)) is not { IsPossible: true } holiday)
        {
            return Again(Ui["fault.Holiday"]);
        }

        return await SaveAsync(
            Times with { Holidays = [.. Times.Holidays.Where(other => (other.From, other.To) != (first, last)), holiday] }, "times.holidayAdded", cancellationToken);
    }

    [StaffAction(StaffRole.Administrator, "settings.holiday-removed")]
    public async Task<IActionResult> OnPostRemoveHolidayAsync(string? from, string? to, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Fill();
        var (first, last) = (WrittenTime.Day(from), WrittenTime.Day(to));
        return await SaveAsync(
            Times with { Holidays = [.. Times.Holidays.Where(other => other.From != first || other.To != last)] }, "times.holidayRemoved", cancellationToken);
    }

    /// <summary>Puts an earlier version in force again, as a new one.</summary>
    [StaffAction(StaffRole.Administrator, "settings.restore")]
    public async Task<IActionResult> OnPostRestoreAsync(long revision, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Fill();
        return History.FirstOrDefault(one => one.Times.Version == revision) is { } found
            ? await SaveAsync(found.Times, "times.restored", cancellationToken)
            : NotFound();
    }

    private async Task<IActionResult> SaveAsync(OfficeTimes times, string notice, CancellationToken cancellationToken) =>
        await officeTimes.SaveAsync(times with { Version = Version }, Member.Account.Id.ToString(), cancellationToken) is [var fault, ..]
            ? Again(Ui["fault." + (fault == OfficeFault.Hours && Zone is null ? "Zone" : fault)])
            : Done(Here, notice);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Times = await officeTimes.CurrentAsync(cancellationToken);
        History = await officeTimes.HistoryAsync(MostRevisions, cancellationToken);
        Staff = new StaffNames(await accounts.ListAsync(cancellationToken));
    }

    private void Fill()
    {
        Week = WeekInput.Of(Times.Hours);
        FirstResponse = Times.FirstResponse.TotalHours.ToString("0.##", CultureInfo.InvariantCulture);
        Version = Request.HasFormContentType ? Version : Times.Version;
    }

    private static string? Name(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
}
