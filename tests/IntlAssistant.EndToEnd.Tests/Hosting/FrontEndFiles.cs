namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>The files that browsers load, which the first server of a run fetches for all of them.</summary>
internal static class FrontEndFiles
{
    private static readonly SemaphoreSlim First = new(1);
    private static volatile bool areFetched;
    private static readonly string Shared = Path.Combine(AppContext.BaseDirectory, "frontend");

    /// <summary>Leads a data folder's <c>frontend</c> to the shared one.</summary>
    public static void Share(string dataFolder)
    {
        Directory.CreateDirectory(Shared);
        Directory.CreateDirectory(dataFolder);
        Directory.CreateSymbolicLink(Path.Combine(dataFolder, "frontend"), Shared);
    }

    /// <summary>Starts a server; of those that start at once while the files are not there, the first fetches them and the others wait for it.</summary>
    public static async Task<RunningServer> FetchAsync(Func<Task<RunningServer>> start)
    {
        if (areFetched)
        {
            return await start();
        }

        await First.WaitAsync();
        try
        {
            var server = await start();
            areFetched = true;
            return server;
        }
        finally
        {
            First.Release();
        }
    }
}
