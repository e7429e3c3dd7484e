namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>Where the things under test are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The office's content as it ships.</summary>
    public static string Knowledge { get; } = Path.Combine(Root, "knowledge");

    /// <summary>The server, built in the same configuration as these tests.</summary>
    public static string Server { get; } = FindServer();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IntlAssistant.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"There is no IntlAssistant.sln above {AppContext.BaseDirectory}.");
    }

    private static string FindServer()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var path = Path.Combine(
            Root, "src", "IntlAssistant.Server", "bin", framework.Parent!.Name, framework.Name, "IntlAssistant.Server.dll"); // Never a root folder.
        return File.Exists(path) ? path : throw new FileNotFoundException($"The server is not built: there is no {path}.");
    }
}
