using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Vectors;

/// <summary>Tells embedding models apart.</summary>
internal static class EmbeddingModel
{
    /// <summary>The name of a model, by which vectors of another one are told: whose, where, which.</summary>
    public static string NameOf(IEmbeddingGenerator<string, Embedding<float>> generator) =>
        generator.GetService(typeof(EmbeddingGeneratorMetadata)) is EmbeddingGeneratorMetadata model
            ? $"{model.ProviderName} {model.ProviderUri} {model.DefaultModelId}"
            : generator.GetType().FullName ?? "";
}
