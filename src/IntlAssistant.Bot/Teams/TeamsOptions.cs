using System.ComponentModel.DataAnnotations;

namespace IntlAssistant.Bot.Teams;

/// <summary>What holds in Microsoft Teams: the section <c>Teams</c> of the settings.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Teams";

    /// <summary>How many bytes a message may have as it goes over the wire; a longer one is sent in several.</summary>
    /// <value>Default: 28,672, the smallest limit that Teams ever named.</value>
    [Range(4_096, 102_400, ErrorMessage = "Teams:MessageBytes must be from 4096 to 102400.")]
    public int MessageBytes { get; set; } = 28 * 1024;

    /// <summary>Whether Teams shows its own thumbs under answers; else they are buttons of the card.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool FeedbackLoop { get; set; } = true;

    /// <summary>Whether answers carry Teams' label "AI generated", where a tenant's rules ask for it on every message of a bot.</summary>
    /// <value>Default: <see langword="false"/>: an answer is quoted word for word from the office's pages, and its card says so.</value>
    public bool AiLabel { get; set; }

    /// <summary>The tenants whose people are taken for faculty, so that what is written for faculty comes first.</summary>
    /// <value>Default: none named, which means the bot's own tenant; for a bot without one, everybody in Teams.</value>
    public IList<string> FacultyTenants { get; init; } = [];

    /// <summary>The origins that may show the staff's console in a tab: <c>https://teams.microsoft.com</c>, <c>https://*.cloud.microsoft</c> …</summary>
    /// <value>Default: none; the console is then shown in no frame.</value>
    public IList<string> TabOrigins { get; init; } = [];

    /// <summary>How long a code that connects a channel is good.</summary>
    /// <value>Default: 15 minutes.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ErrorMessage = "Teams:CodeLifetime must be from 00:01:00 to 1.00:00:00.")]
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromMinutes(15);
}
