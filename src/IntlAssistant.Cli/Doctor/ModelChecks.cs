using IntlAssistant.Cli.Models;
using IntlAssistant.Models.Diagnosis;

using Microsoft.Extensions.Configuration;

namespace IntlAssistant.Cli.Doctor;

/// <summary>Whether the models that the server's settings name are there.</summary>
internal static class ModelChecks
{
    /// <summary>All of them.</summary>
    /// <exception cref="UsageException">A setting cannot be read.</exception>
    public static async Task<IReadOnlyList<Check>> RunAsync(IConfiguration settings, CancellationToken cancellationToken)
    {
        var findings = await ModelDiagnosis.RunAsync(ModelOfSettings.Read(settings), cancellationToken).ConfigureAwait(false);
        return [.. findings.Select(finding => new Check(finding.Name, finding.IsGood, finding.Finding, []))];
    }
}
