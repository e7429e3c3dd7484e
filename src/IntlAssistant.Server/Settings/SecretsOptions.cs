namespace IntlAssistant.Server.Settings;

/// <summary>Where secrets are that stand in files of their own: the section <c>Secrets</c> of the settings.</summary>
internal sealed class SecretsOptions
{
    public const string Section = "Secrets";

    /// <summary>A folder whose files are settings: a file <c>Mail__Password</c> holds <c>Mail:Password</c>, as a vault or an orchestrator writes them. What stands there counts before all else.</summary>
    /// <value>None by default: <c>/run/secrets</c> and what systemd hands over by <c>LoadCredential=</c>, where there are such.</value>
    public string? Folder { get; set; }
}
