using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Resilience;

/// <summary>Calls an embedding model in time, again, or not at all: see <see cref="ModelPipeline"/>.</summary>
/// <param name="inner">The model.</param>
/// <param name="pipeline">How calls are made.</param>
internal sealed class ResilientEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, ModelPipeline pipeline)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values as IReadOnlyList<string> ?? [.. values];
        return pipeline.RunAsync(token => InnerGenerator.GenerateAsync(texts, options, token), cancellationToken);
    }
}
