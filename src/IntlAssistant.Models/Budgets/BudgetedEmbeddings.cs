using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Budgets;

/// <summary>Calls an embedding model only while the day has tokens left, and counts them.</summary>
internal sealed class BudgetedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, TokenBudget budget)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values as IReadOnlyList<string> ?? [.. values];
        budget.Enter(visitor: null);
        var generated = await InnerGenerator.GenerateAsync(texts, options, cancellationToken).ConfigureAwait(false);
        budget.Use(visitor: null, generated.Usage?.TotalTokenCount ?? texts.Sum(TokenEstimate.Of));
        return generated;
    }
}
