using System.ComponentModel.DataAnnotations;

namespace IntlAssistant.Bot.Turns;

/// <summary>How turns are run: the section <c>Turns</c> of the settings.</summary>
public sealed class TurnOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Turns";

    /// <summary>How many conversations are answered at the same moment.</summary>
    /// <value>Default: 16.</value>
    [Range(1, 1024, ErrorMessage = "Turns:Parallel must be from 1 to 1024.")]
    public int Parallel { get; set; } = 16;

    /// <summary>How many turns may wait before channels are told to come again.</summary>
    /// <value>Default: 2000.</value>
    [Range(1, 1_000_000, ErrorMessage = "Turns:Waiting must be from 1 to 1000000.")]
    public int Waiting { get; set; } = 2000;

    /// <summary>How often a turn that fails is run before the visitor is handed to the staff.</summary>
    /// <value>Default: 3.</value>
    [Range(1, 10, ErrorMessage = "Turns:Attempts must be from 1 to 10.")]
    public int Attempts { get; set; } = 3;

    /// <summary>How long one run of a turn may take.</summary>
    /// <value>Default: one minute.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Turns:Timeout must be from 00:00:01 to 00:10:00.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);
}
