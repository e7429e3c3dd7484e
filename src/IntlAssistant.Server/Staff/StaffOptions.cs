using IntlAssistant.Server.Staff.Cases;
using IntlAssistant.Server.Staff.SingleSignOn;

namespace IntlAssistant.Server.Staff;

/// <summary>How the office's staff sign in: the section <c>Staff</c> of the settings.</summary>
internal sealed class StaffOptions
{
    public const string Section = "Staff";

    /// <summary>The address that links to the console begin with: <c>https://assistant.university.example</c>.</summary>
    /// <value>None by default: <c>Office:Site</c>; without it the address that the page was opened under, and for the first link the address that the server listens on.</value>
    public string? PublicUrl { get; set; }

    /// <summary>Whether browsers keep the session's cookie on encrypted connections only; they count this machine itself as one.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool RequireHttps { get; set; } = true;

    /// <summary>The fewest characters of a password.</summary>
    /// <value>Default: 15, as NIST SP 800-63B asks of a password that stands alone.</value>
    public int PasswordLength { get; set; } = 15;

    /// <summary>How long a link that invites, resets or makes the first administrator is good.</summary>
    /// <value>Default: 3 days.</value>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long a session lasts at most.</summary>
    /// <value>Default: 7 days.</value>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a session lasts that nobody uses.</summary>
    /// <value>Default: 12 hours.</value>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Whether the next start prints a link for a new administrator although there is one: for an office whose administrator lost his password.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool NewAdministratorLink { get; set; }

    /// <summary>Signing in with the university's accounts.</summary>
    public EntraOptions EntraId { get; init; } = new();

    /// <summary>Texts that staff write often, to choose from when they reply.</summary>
    public IList<CannedAnswer> Answers { get; init; } = [];
}
