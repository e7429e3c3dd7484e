using System.Text.RegularExpressions;

namespace IntlAssistant.Cli.TeamsPackage;

/// <summary>Says everything that Teams would refuse, before it does.</summary>
internal static partial class TeamsAppCheck
{
    private const int LongestName = 30;
    private const int LongestFullName = 100;
    private const int LongestDeveloper = 32;

    /// <summary>The faults, each in one sentence; none when the package can be built.</summary>
    public static IReadOnlyList<string> Faults(TeamsApp app)
    {
        var faults = new List<string>();
        if (!Guid.TryParse(app.AppId, out _))
        {
            faults.Add(app.AppId is null
                ? "The bot's app id is missing; give --app-id, or --settings with Bot:AppId."
                : $"The app id '{app.AppId}' is not a GUID; copy it from the bot's registration in Azure.");
        }

        if (app.Site is null)
        {
            faults.Add("The site is missing; give --site, or --settings with Office:Site: the address under which people reach the server.");
        }

        foreach (var (option, address) in new[] { ("--site", app.Site), ("--privacy", app.Privacy), ("--terms", app.Terms) })
        {
            if (address is not null && !IsAddress(address))
            {
                faults.Add($"{option} '{address}' is not an address that Teams takes; it begins with https:// and names a host.");
            }
        }

        AddLength(faults, "--name", app.Name, LongestName);
        AddLength(faults, "--developer", app.Developer, LongestDeveloper);
        if (app.FullName is { Length: > LongestFullName })
        {
            faults.Add($"Office:Name has {app.FullName.Length} letters; Teams takes {LongestFullName}.");
        }

        if (!VersionNumber().IsMatch(app.Version))
        {
            faults.Add($"--app-version '{app.Version}' is not a version; write three numbers: 1.0.0.");
        }

        return faults;
    }

    /// <summary>Whether it is an address with https and a host.</summary>
    public static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Contains('.', StringComparison.Ordinal);

    private static void AddLength(List<string> faults, string option, string? value, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            faults.Add($"{option} is missing, and the settings do not tell it.");
        }
        else if (value.Length > longest)
        {
            faults.Add($"'{value}' has {value.Length} letters, and Teams takes {longest}; give a shorter one with {option}.");
        }
    }

    [GeneratedRegex(@"^\d{1,5}\.\d{1,5}\.\d{1,5}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionNumber();
}
