using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Office;

/// <summary>The office's hours at this moment.</summary>
internal sealed class OfficeClock(IOptions<OfficeOptions> options, TimeProvider time)
{
    private readonly OfficeHours? hours = OfficeHoursReader.Read(options.Value, []);

    /// <summary>How the office stands now; <see langword="null"/> when its settings tell no hours.</summary>
    public OfficeMoment? Now() => hours?.At(time.GetUtcNow());
}
