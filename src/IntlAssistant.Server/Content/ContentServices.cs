using IntlAssistant.Answering;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Sources;
using IntlAssistant.Server.Settings;

namespace IntlAssistant.Server.Content;

/// <summary>Brings what the office says and what has been said: the knowledge folder and the stores.</summary>
internal static class ContentServices
{
    public static void AddContent(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IKnowledge>(provider => KnowledgeFolder.Open(
            provider.GetRequiredService<ServerFolders>().FindKnowledge(),
            time: provider.GetRequiredService<TimeProvider>(),
            logger: provider.GetRequiredService<ILogger<KnowledgeFolder>>(),
            source: provider.GetRequiredService<IPageSource>()));
        builder.Services.AddConversations(builder.Configuration.GetSection(StorageOptions.Section));

        // Relative to the server's own folder, wherever it was started from.
        builder.Services.AddOptions<StorageOptions>().PostConfigure<IHostEnvironment>((storage, environment) =>
        {
            storage.DataFolder = Full(storage.DataFolder, environment);
            storage.ErasureFolder = Full(storage.ErasureFolder, environment);
        });
    }

    /// <summary>Reads the office's pages, and makes ready for the first question.</summary>
    /// <exception cref="StartupException">There are no pages to read.</exception>
    public static void ReadContent(this WebApplication app)
    {
        app.Services.GetRequiredService<IKnowledge>();
        app.Services.GetRequiredService<Assistant>().WarmUp();
    }

    private static string Full(string folder, IHostEnvironment environment) =>
        string.IsNullOrWhiteSpace(folder) ? folder : Path.GetFullPath(folder, environment.ContentRootPath);
}
