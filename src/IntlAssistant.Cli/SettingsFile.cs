using System.CommandLine;

using Microsoft.Extensions.Configuration;

namespace IntlAssistant.Cli;

/// <summary>The server's settings, as the server reads them: the file, the environment's file beside it, the environment's variables, the files of secrets.</summary>
internal static class SettingsFile
{
    private const string Usual = "appsettings.json";

    /// <summary>Where an installation has its settings, whatever folder an administrator stands in.</summary>
    private const string Installed = "INTL_ASSISTANT_SETTINGS";
    private const string UsualEnvironment = "Production";

    /// <summary>The environment that the server would run in.</summary>
    public static string Environment => Variable("ASPNETCORE_ENVIRONMENT") ?? Variable("DOTNET_ENVIRONMENT") ?? UsualEnvironment;

    /// <summary>The option <c>--settings FILE</c>.</summary>
    /// <param name="use">What of the settings is used.</param>
    public static Option<string?> Option(string use) => new("--settings")
    {
        Description = $"The server's settings, of which {use}. Default: appsettings.json here; environment variables win over it, and files of secrets over both.",
        HelpName = "FILE",
    };

    /// <summary>Reads the settings.</summary>
    /// <param name="file">The file; <see langword="null"/> for the file of the usual name here, or the installation's, where there is one.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static IConfigurationRoot Read(string? file)
    {
        var path = PathOf(file);
        if (file is not null && !File.Exists(path))
        {
            throw new UsageException($"There is no settings file '{file}'; name the server's appsettings.json with --settings FILE.");
        }

        try
        {
            return SecretFiles.Over(new ConfigurationBuilder()
                .AddJsonFile(path, optional: true)
                .AddJsonFile(Path.ChangeExtension(path, $"{Environment}.json"), optional: true)
                .AddEnvironmentVariables()
                .Build());
        }
        catch (InvalidDataException malformed)
        {
            throw new UsageException($"The settings file '{path}' cannot be read: {malformed.InnerException?.Message ?? malformed.Message}");
        }
    }

    /// <summary>The folder that relative folders of the settings are in: the server's own, where its file is.</summary>
    /// <param name="file">As <see cref="Read"/> takes it.</param>
    public static string FolderOf(string? file) => Path.GetDirectoryName(PathOf(file))!; // a file is in a folder

    private static string PathOf(string? file) => Path.GetFullPath(file ?? (File.Exists(Usual) ? null : Variable(Installed)) ?? Usual);

    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
