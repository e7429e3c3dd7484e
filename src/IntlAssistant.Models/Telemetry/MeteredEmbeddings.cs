using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Models.Telemetry;

/// <summary>Measures every call to an embedding model.</summary>
internal sealed class MeteredEmbeddings(
    IEmbeddingGenerator<string, Embedding<float>> inner, string model, ModelTelemetry telemetry, ILogger log, TimeProvider time)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private const string Operation = "embeddings";

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var call = new MeteredCall(telemetry, log, time, Operation, model, purpose: null);
        try
        {
            var generated = await InnerGenerator.GenerateAsync(values, options, cancellationToken).ConfigureAwait(false);
            call.Uses(generated.Usage);
            call.Done();
            return generated;
        }
        catch (Exception failure)
        {
            call.Fails(failure);
            throw;
        }
    }
}
