using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Resilience;

/// <summary>Lets only so many calls to an embedding model be under way.</summary>
internal sealed class GatedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, CallGate gate)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var entry = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await InnerGenerator.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false);
    }
}
