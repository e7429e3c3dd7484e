using Microsoft.Extensions.AI;

using OpenAI.Embeddings;

namespace IntlAssistant.Models.OpenAI;

/// <summary>An embedding model of a service that speaks OpenAI's protocol, as an ordinary generator.</summary>
/// <param name="client">The protocol's client.</param>
/// <param name="provider">The provider's name, for figures.</param>
/// <param name="model">The model's name.</param>
internal sealed class OpenAIEmbeddings(EmbeddingClient client, string provider, string model) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata metadata = new(provider, client.Endpoint, model);

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = values.ToList();
        try
        {
            var result = await client.GenerateEmbeddingsAsync(asked, new() { Dimensions = options?.Dimensions }, cancellationToken).ConfigureAwait(false);
            return Read(asked.Count, result.Value);
        }
        catch (Exception failure) when (failure is not ModelException && !(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw OpenAIService.Explain(failure);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata
        : serviceType == typeof(EmbeddingClient) ? client
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The connections belong to the service.
    }

    private static GeneratedEmbeddings<Embedding<float>> Read(int asked, OpenAIEmbeddingCollection read)
    {
        if (read.Count != asked || read.Select(one => one.Index).Distinct().Count() != asked)
        {
            throw new ModelException(ModelFault.Malformed, $"The embedding model sent {read.Count} vectors for {asked} texts.");
        }

        return new GeneratedEmbeddings<Embedding<float>>(
            read.OrderBy(one => one.Index).Select(one => new Embedding<float>(one.ToFloats()) { ModelId = read.Model }))
        {
            Usage = read.Usage is { } usage ? new UsageDetails { InputTokenCount = usage.InputTokenCount, TotalTokenCount = usage.TotalTokenCount } : null,
        };
    }
}
