namespace IntlAssistant.Cli;

/// <summary>Settings that stand in files of their own, as the server reads them: a file <c>Mail__Password</c> holds <c>Mail:Password</c>.</summary>
internal static class SecretFiles
{
    private const string Containers = "/run/secrets";
    private const string Between = "__";

    /// <summary>Those of the folder that the settings name, or of the place where containers have them.</summary>
    /// <exception cref="UsageException">The folder is none, or a file cannot be read.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string? named)
    {
        var folder = string.IsNullOrWhiteSpace(named) ? Containers : named;
        if (!Directory.Exists(folder))
        {
            return string.IsNullOrWhiteSpace(named)
                ? new Dictionary<string, string?>()
                : throw new UsageException($"Secrets:Folder '{named}' is not a folder; name one whose files are settings, such as 'Mail__Password', or take the line out.");
        }

        try
        {
            // What has no section is somebody else's; a line's end belongs to the file and not to the secret.
            return Directory.EnumerateFiles(folder)
                .Where(file => Path.GetFileName(file).Contains(Between, StringComparison.Ordinal))
                .ToDictionary(file => Path.GetFileName(file).Replace(Between, ":", StringComparison.Ordinal), string? (file) => File.ReadAllText(file).TrimEnd('\r', '\n'));
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"A file of the folder '{folder}' cannot be read by this user; call the program as the server's, or as root.", fault);
        }
    }
}
