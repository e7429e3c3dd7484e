using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Settings;

/// <summary>Where the server's folders are.</summary>
internal sealed class ServerFolders(IHostEnvironment environment, IOptions<StorageOptions> storage, IOptions<KnowledgeOptions> knowledge)
{
    private const string Knowledge = "knowledge";

    /// <summary>What the server keeps: conversations, keys, fetched files.</summary>
    public string Data => storage.Value.DataFolder;

    /// <summary>The office's content: the folder of the settings, or the nearest <c>knowledge</c> above the server.</summary>
    /// <exception cref="StartupException">There is none.</exception>
    public string FindKnowledge()
    {
        if (!string.IsNullOrWhiteSpace(knowledge.Value.Folder))
        {
            var folder = Path.GetFullPath(knowledge.Value.Folder, environment.ContentRootPath);
            return HasPages(folder) ? folder : throw new StartupException(
                $"Knowledge:Folder '{folder}' is not a knowledge folder; name one that has a folder 'pages' with the office's pages in it.");
        }

        return FindAbove(environment.ContentRootPath) ?? FindAbove(AppContext.BaseDirectory) ?? throw new StartupException(
            $"There is no folder '{Knowledge}' with a folder 'pages' in or above '{environment.ContentRootPath}'; "
            + "put the office's pages there, or set Knowledge:Folder to where they are.");
    }

    /// <summary>Makes the data folder and tries it.</summary>
    /// <exception cref="StartupException">It cannot be written.</exception>
    public void PrepareData()
    {
        try
        {
            Directory.CreateDirectory(Data);
            var probe = Path.Combine(Data, $".probe-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The data folder '{Data}' cannot be written ({error.Message.TrimEnd('.')}); "
                + "let the server's user write there, or set Storage:DataFolder to another folder.");
        }
    }

    private static string? FindAbove(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            var candidate = Path.Combine(place.FullName, Knowledge);
            if (HasPages(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool HasPages(string folder) => Directory.Exists(Path.Combine(folder, "pages"));
}
