using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff;

/// <summary>Says what cannot be about the settings of the staff.</summary>
internal sealed class StaffOptionsValidator : IValidateOptions<StaffOptions>
{
    private const int ShortestPassword = 8;
    private const int LongestShortest = 64;

    public ValidateOptionsResult Validate(string? name, StaffOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(StaffOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.PublicUrl)
            && !(Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"))
        {
            yield return $"Staff:PublicUrl '{options.PublicUrl}' is not an address; write for example 'https://assistant.university.example'.";
        }

        if (options.PasswordLength is < ShortestPassword or > LongestShortest)
        {
            yield return $"Staff:PasswordLength '{options.PasswordLength}' is not allowed; write a number from {ShortestPassword} to {LongestShortest}.";
        }

        foreach (var (key, value) in ((string, TimeSpan)[])
            [
                (nameof(options.LinkLifetime), options.LinkLifetime),
                (nameof(options.SessionLifetime), options.SessionLifetime),
                (nameof(options.SessionIdle), options.SessionIdle),
            ])
        {
            if (value < TimeSpan.FromMinutes(5) || value > TimeSpan.FromDays(30))
            {
                yield return $"Staff:{key} '{value}' is not allowed; write a time span from '00:05:00' to '30.00:00:00'.";
            }
        }
    }
}
