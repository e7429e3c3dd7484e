namespace IntlAssistant.Server.Settings;

/// <summary>Where the office's content is: the section <c>Knowledge</c> of the settings.</summary>
internal sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>A folder with a folder <c>pages</c> in it.</summary>
    /// <value>None by default: the nearest folder <c>knowledge</c> in or above the server's own.</value>
    public string? Folder { get; set; }
}
