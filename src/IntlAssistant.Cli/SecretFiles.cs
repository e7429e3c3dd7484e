using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace IntlAssistant.Cli;

/// <summary>Settings that stand in files of their own, from where the server reads them: <c>Secrets:Folder</c>, or what containers and systemd hand over.</summary>
internal static class SecretFiles
{
    private const string Key = "Secrets:Folder";
    private const string Containers = "/run/secrets";
    private const string Systemd = "CREDENTIALS_DIRECTORY";
    private const string Between = "__";

    /// <summary>Adds them over the settings that are there.</summary>
    /// <exception cref="UsageException">The folder that is named is none, or a file cannot be read.</exception>
    public static IConfigurationRoot Over(IConfigurationRoot settings)
    {
        var named = settings[Key];
        if (!string.IsNullOrWhiteSpace(named) && !Directory.Exists(named))
        {
            throw new UsageException($"{Key} '{named}' is not a folder; name one whose files are settings, such as 'Mail__Password', or take the line out.");
        }

        string?[] folders = string.IsNullOrWhiteSpace(named) ? [Containers, Environment.GetEnvironmentVariable(Systemd)] : [named];
        var builder = new ConfigurationBuilder().AddConfiguration(settings);
        foreach (var folder in folders.OfType<string>().Where(Directory.Exists).Select(Path.GetFullPath))
        {
            builder.AddKeyPerFile(source =>
            {
                source.FileProvider = new PhysicalFileProvider(folder);
                source.Optional = true;

                // What has no section is somebody else's.
                source.IgnoreCondition = name => !name.Contains(Between, StringComparison.Ordinal);
            });
        }

        try
        {
            return builder.Build();
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new UsageException("A file of the folder of secrets cannot be read by this user; run this as the server's user.", fault);
        }
    }
}
