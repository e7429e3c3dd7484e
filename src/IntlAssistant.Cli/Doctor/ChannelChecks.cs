using IntlAssistant.BotFramework.Diagnosis;

using Microsoft.Extensions.Configuration;

namespace IntlAssistant.Cli.Doctor;

/// <summary>Whether the server's settings are fit for Teams and the other channels of Azure Bot Service.</summary>
internal static class ChannelChecks
{
    /// <summary>All of them.</summary>
    public static async Task<IReadOnlyList<Check>> RunAsync(IConfiguration settings, CancellationToken cancellationToken)
    {
        var findings = await BotDiagnosis.RunAsync(settings, SettingsFile.Environment, settings["Office:Site"], cancellationToken).ConfigureAwait(false);
        return [.. findings.Select(finding => new Check(finding.Name, finding.IsGood, finding.Finding, finding.Items))];
    }
}
