using IntlAssistant.Answering.Vectors;
using IntlAssistant.Answering.Vectors.Static;
using IntlAssistant.Knowledge;
using IntlAssistant.Models.Settings;
using IntlAssistant.Server.Settings;
using Microsoft.Extensions.AI;

namespace IntlAssistant.Server.Content;

/// <summary>Brings what finds passages by their meaning, where an embedding model is set.</summary>
internal static class VectorServices
{
    public static void AddVectors(this IServiceCollection services)
    {
        // Relative to the server's own folder, wherever it was started from.
        services.AddOptions<ModelOptions>().PostConfigure<IHostEnvironment>((model, environment) =>
            model.EmbeddingFolder = string.IsNullOrWhiteSpace(model.EmbeddingFolder)
                ? model.EmbeddingFolder
                : Path.GetFullPath(model.EmbeddingFolder, environment.ContentRootPath));
        services.AddSingleton<IPassageVectors>(provider => provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>() is { } generator
            ? Over(provider, generator)
            : NoVectors.Instance);
        services.AddHostedService<VectorUpdates>();
    }

    /// <remarks>What is computed in process is computed as fast as it is read, and is not kept on disk.</remarks>
    private static PassageVectors Over(IServiceProvider provider, IEmbeddingGenerator<string, Embedding<float>> generator) => new(
        provider.GetRequiredService<IKnowledge>(),
        generator,
        new PassageVectorOptions
        {
            Folder = generator.GetService(typeof(StaticEmbeddings)) is null ? provider.GetRequiredService<ServerFolders>().Data : null,
        },
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<PassageVectors>>());
}
