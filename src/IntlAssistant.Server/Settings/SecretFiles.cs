namespace IntlAssistant.Server.Settings;

/// <summary>Reads settings that stand in files of their own, so that no secret needs to stand in the environment or in a file of settings.</summary>
internal static class SecretFiles
{
    private const string Containers = "/run/secrets";
    private const string Systemd = "CREDENTIALS_DIRECTORY";
    private const string Between = "__";

    /// <summary>Adds them to the settings.</summary>
    /// <exception cref="StartupException">The folder that is named is none, or a file cannot be read.</exception>
    public static void AddSecretFiles(this ConfigurationManager configuration)
    {
        var named = configuration[$"{SecretsOptions.Section}:{nameof(SecretsOptions.Folder)}"];
        if (!string.IsNullOrWhiteSpace(named) && !Directory.Exists(named))
        {
            throw new StartupException($"Secrets:Folder '{named}' is not a folder; name one whose files are settings, such as 'Mail__Password', or take the line out.");
        }

        string?[] folders = string.IsNullOrWhiteSpace(named) ? [Containers, Environment.GetEnvironmentVariable(Systemd)] : [named];
        foreach (var folder in folders.OfType<string>().Where(Directory.Exists))
        {
            Add(configuration, Path.GetFullPath(folder));
        }
    }

    private static void Add(ConfigurationManager configuration, string folder)
    {
        try
        {
            configuration.AddKeyPerFile(source =>
            {
                source.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(folder);
                source.Optional = true;

                // What has no section is somebody else's.
                source.IgnoreCondition = name => !name.Contains(Between, StringComparison.Ordinal);
            });
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new StartupException($"A file of the folder '{folder}' cannot be read; let this user read what is in it, or name another folder in Secrets:Folder.");
        }
    }
}
