namespace IntlAssistant.Server.FrontEnd;

/// <summary><c>IntlAssistant.Server fetch-front-end FOLDER</c>: brings the pinned files into a folder and ends. Put beside the program as
/// <c>frontend</c>, it makes a server that needs neither npm nor a registry.</summary>
internal static class FrontEndFetch
{
    /// <summary>The word that asks for it.</summary>
    public const string Word = "fetch-front-end";

    /// <summary>Whether a command line asks for it.</summary>
    public static bool IsAsked(IReadOnlyList<string> words) => words is [Word, ..];

    /// <summary>Does what the command line asks for.</summary>
    /// <returns>The exit code: 0 when the folder has all files.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output, TextWriter error, CancellationToken cancellationToken) =>
        words is [_, { Length: > 0 } folder]
            ? BringAsync(folder, FrontEndManifest.Read(), new NpmPack(), output, error, cancellationToken)
            : SayAsync(error, $"Name one folder: IntlAssistant.Server {Word} {FrontEndServices.Folder}");

    /// <summary>Brings what the folder lacks.</summary>
    internal static async Task<int> BringAsync(
        string folder, FrontEndManifest manifest, IPackageSource source, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            var cache = new FrontEndCache(Directory.CreateDirectory(folder).FullName, source);
            foreach (var package in manifest.Packages)
            {
                await cache.GetAsync(package, cancellationToken);
                await output.WriteLineAsync($"{package} is in '{folder}'.");
            }

            return 0;
        }
        catch (Exception failure) when (failure is FrontEndException or IOException or UnauthorizedAccessException)
        {
            return await SayAsync(error, failure.Message);
        }
    }

    private static async Task<int> SayAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(sentence);
        return 1;
    }
}
