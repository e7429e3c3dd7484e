using IntlAssistant.BotFramework.Diagnosis;

using Microsoft.Extensions.Configuration;

namespace IntlAssistant.Cli.Doctor;

/// <summary>Whether the server's settings are fit for Teams and the other channels of Azure Bot Service.</summary>
internal static class ChannelChecks
{
    private const string Usual = "appsettings.json";
    private const string UsualEnvironment = "Production";

    /// <summary>All of them.</summary>
    /// <param name="file">The server's settings; <see langword="null"/> for the file of the usual name here, where there is one.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<Check>> RunAsync(string? file, CancellationToken cancellationToken)
    {
        var environment = Variable("ASPNETCORE_ENVIRONMENT") ?? Variable("DOTNET_ENVIRONMENT") ?? UsualEnvironment;
        var settings = Read(file, environment);
        var findings = await BotDiagnosis.RunAsync(settings, environment, settings["Office:Site"], cancellationToken).ConfigureAwait(false);
        return [.. findings.Select(finding => new Check(finding.Name, finding.IsGood, finding.Finding, finding.Items))];
    }

    /// <summary>As the server reads them: the file, the environment's file beside it, the environment's variables.</summary>
    private static IConfigurationRoot Read(string? file, string environment)
    {
        var path = Path.GetFullPath(file ?? Usual);
        if (file is not null && !File.Exists(path))
        {
            throw new UsageException($"There is no settings file '{file}'; name the server's appsettings.json with --settings FILE.");
        }

        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(path, optional: true)
                .AddJsonFile(Path.ChangeExtension(path, $"{environment}.json"), optional: true)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException malformed)
        {
            throw new UsageException($"The settings file '{path}' cannot be read: {malformed.InnerException?.Message ?? malformed.Message}");
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
