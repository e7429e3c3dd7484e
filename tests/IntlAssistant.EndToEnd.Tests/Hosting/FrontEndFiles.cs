namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>The files that browsers load, which the first server of a run fetches for all of them.</summary>
internal static class FrontEndFiles
{
    private static readonly string Shared = Path.Combine(AppContext.BaseDirectory, "frontend");

    /// <summary>Leads a data folder's <c>frontend</c> to the shared one.</summary>
    public static void Share(string dataFolder)
    {
        Directory.CreateDirectory(Shared);
        Directory.CreateDirectory(dataFolder);
        Directory.CreateSymbolicLink(Path.Combine(dataFolder, "frontend"), Shared);
    }
}
