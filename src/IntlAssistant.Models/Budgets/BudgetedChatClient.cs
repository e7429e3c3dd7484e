using System.Runtime.CompilerServices;

using IntlAssistant.Answering.Generation;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Budgets;

/// <summary>Calls a chat model only while there are tokens left, and counts what each call used, also one that broke off.</summary>
internal sealed class BudgetedChatClient(IChatClient inner, TokenBudget budget) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var visitor = ModelCall.VisitorOf(options);
        var prompt = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        budget.Enter(visitor);
        var response = await InnerClient.GetResponseAsync(prompt, ModelCall.Strip(options), cancellationToken).ConfigureAwait(false);
        budget.Use(visitor, UsedOf(response.Usage) ?? (TokenEstimate.Of(prompt) + TokenEstimate.Of(response.Text)));
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var visitor = ModelCall.VisitorOf(options);
        var prompt = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        budget.Enter(visitor);
        var (told, guessed, isAny) = ((long?)null, 0L, false);
        try
        {
            await foreach (var update in InnerClient.GetStreamingResponseAsync(prompt, ModelCall.Strip(options), cancellationToken).ConfigureAwait(false))
            {
                isAny = true;
                guessed += update.Text.Length == 0 ? 0 : TokenEstimate.Of(update.Text);
                told = update.Contents.OfType<UsageContent>().Select(usage => UsedOf(usage.Details)).LastOrDefault() ?? told;
                yield return update;
            }
        }
        finally
        {
            if (isAny)
            {
                budget.Use(visitor, told ?? (TokenEstimate.Of(prompt) + guessed));
            }
        }
    }

    private static long? UsedOf(UsageDetails? usage) => usage is null ? null
        : usage.TotalTokenCount ?? ((usage.InputTokenCount ?? 0) + (usage.OutputTokenCount ?? 0));
}
