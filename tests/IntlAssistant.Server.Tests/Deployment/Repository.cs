namespace IntlAssistant.Server.Tests.Deployment;

/// <summary>The files that lie around the code.</summary>
internal static class Repository
{
    /// <summary>The folder that the tests were built in.</summary>
    public static string Root { get; } = Find();

    /// <summary>The path of one of them.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of one of them.</summary>
    public static string Read(string path) => File.ReadAllText(At(path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IntlAssistant.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no IntlAssistant.sln above the tests.");
        }

        return folder.FullName;
    }
}
