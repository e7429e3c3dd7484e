using System.Globalization;
using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Website;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Frame;

/// <summary>How this request's reader reads: language, direction, colours, and the office's clock.</summary>
internal sealed class StaffUi
{
    private const char FirstStrongIsolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    private readonly OfficeOptions office;
    private readonly CultureInfo culture;
    private readonly TimeZoneInfo zone;

    public StaffUi(IHttpContextAccessor accessor, StaffStrings strings, IOptions<OfficeOptions> office)
    {
        var context = accessor.HttpContext ?? throw new InvalidOperationException("Words are for a reader, and there is no request.");
        this.office = office.Value;
        Member = context.StaffOrNobody();
        Language = LanguageCookie.Choose(context, Member, strings);
        Languages = strings.All;
        culture = CultureInfo.GetCultureInfo(Language.Locale);
        zone = TimeZoneInfo.TryFindSystemTimeZoneById(this.office.TimeZone ?? "", out var found) ? found : TimeZoneInfo.Utc;
    }

    /// <summary>Who reads; <see langword="null"/> when nobody is signed in.</summary>
    public StaffMember? Member { get; }

    public UiLanguage Language { get; }

    /// <summary>The languages of the console.</summary>
    public IReadOnlyList<UiLanguage> Languages { get; }

    /// <summary>The colours that the reader chose; <see langword="null"/> for the machine's.</summary>
    public string? Theme => Member?.Account.Theme switch
    {
        StaffTheme.Light => "light",
        StaffTheme.Dark => "dark",
        _ => null,
    };

    /// <summary>What the office is called, or the console where the settings name none.</summary>
    public string OfficeName => office.NameIn(Language.Tag) ?? this["console"];

    /// <summary>A string.</summary>
    /// <exception cref="KeyNotFoundException">No string has that name.</exception>
    public string this[string key] => Language[key];

    /// <summary>A string with its placeholders filled in; what is written in the other direction does not move the words around it.</summary>
    public string With(string key, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", Isolated(value), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A number in the reader's digits.</summary>
    public string Number(long number) => Digits(number.ToString(culture));

    /// <summary>Day and minute on the office's clock, in the reader's calendar.</summary>
    public string Time(DateTimeOffset time) => Digits(TimeZoneInfo.ConvertTime(time, zone).ToString($"d MMM yyyy'{this["list.comma"]}'HH:mm", culture));

    /// <summary>A day on the office's clock, in the reader's calendar.</summary>
    public string Day(DateTimeOffset time) => Digits(TimeZoneInfo.ConvertTime(time, zone).ToString("d MMMM yyyy", culture));

    /// <summary>A day in the reader's calendar.</summary>
    public string Day(DateOnly day) => Digits(day.ToDateTime(TimeOnly.MinValue).ToString("d MMMM yyyy", culture));

    /// <summary>The day of a moment on the office's clock.</summary>
    public DateOnly DateOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);

    /// <summary>The first day of the reader's week.</summary>
    public DayOfWeek FirstDay => culture.DateTimeFormat.FirstDayOfWeek;

    /// <summary>Whether the reader's calendar is the solar one.</summary>
    public bool IsSolar => culture.Calendar is PersianCalendar;

    /// <summary>Day and minute on another clock: a visitor's.</summary>
    public string Clock(DateTimeOffset time, TimeZoneInfo of) => Digits(TimeZoneInfo.ConvertTime(time, of).ToString("ddd HH:mm", culture));

    /// <summary>A moment on the office's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone);

    /// <summary>A day in the reader's calendar, without the year.</summary>
    public string ShortDay(DateOnly day) => Digits(day.ToDateTime(TimeOnly.MinValue).ToString("d MMM", culture));

    /// <summary>The beginning of an hour of the day.</summary>
    public string Hour(int hour) => Digits(string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"));

    /// <summary>A number with one place after the point.</summary>
    public string Decimal(double number) => Digits(number.ToString("0.0", culture));

    /// <summary>What the field of a form holds for a moment: day and minute on the office's clock.</summary>
    public string Field(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The moment of a day and minute on the office's clock; an hour that the clock passes over is taken an hour later.</summary>
    public DateTimeOffset Moment(DateTime onClock)
    {
        var clock = DateTime.SpecifyKind(onClock, DateTimeKind.Unspecified);
        clock = zone.IsInvalidTime(clock) ? clock.AddHours(1) : clock;
        return new DateTimeOffset(clock, zone.GetUtcOffset(clock)).ToUniversalTime();
    }

    private string? Isolated(string? value)
    {
        var isRightToLeft = Language.Tag.IsRightToLeft;
        return value is not null && value.Any(letter => isRightToLeft ? char.IsAsciiLetter(letter) : IsRightToLeft(letter))
            ? $"{FirstStrongIsolate}{value}{EndOfIsolate}"
            : value;
    }

    // Hebrew to Arabic Extended, and their presentation forms.
    private static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC');

    private string Digits(string text)
    {
        // The framework writes every language's numbers in Latin digits.
        var digits = culture.NumberFormat.NativeDigits;
        return digits[0] == "0" ? text : string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? digits[letter - '0'] : letter.ToString()));
    }
}
