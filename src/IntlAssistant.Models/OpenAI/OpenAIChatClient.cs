using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using AIFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using AIMessage = Microsoft.Extensions.AI.ChatMessage;

namespace IntlAssistant.Models.OpenAI;

/// <summary>A chat model of a service that speaks OpenAI's protocol, as an ordinary chat client. Text in, text out: no tool is ever offered to the model.</summary>
/// <param name="client">The protocol's client.</param>
/// <param name="provider">The provider's name, for figures.</param>
/// <param name="model">The model's name.</param>
internal sealed class OpenAIChatClient(ChatClient client, string provider, string model) : IChatClient
{
    private readonly ChatClientMetadata metadata = new(provider, client.Endpoint, model);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<AIMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = await client.CompleteChatAsync(OpenAIForms.Messages(messages, options), OpenAIForms.Options(options), cancellationToken).ConfigureAwait(false);
            return Read(result.Value);
        }
        catch (Exception failure) when (IsFault(failure, cancellationToken))
        {
            throw OpenAIService.Explain(failure);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<AIMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = client
            .CompleteChatStreamingAsync(OpenAIForms.Messages(messages, options), OpenAIForms.Options(options), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using (updates.ConfigureAwait(false))
        {
            while (await NextAsync(updates, cancellationToken).ConfigureAwait(false))
            {
                yield return Read(updates.Current);
            }
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? metadata
        : serviceType == typeof(ChatClient) ? client
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The connections belong to the service.
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsFault(failure, cancellationToken))
        {
            throw OpenAIService.Explain(failure);
        }
    }

    // Whoever stopped the call knows why it ended.
    private static bool IsFault(Exception failure, CancellationToken cancellationToken) =>
        failure is not ModelException && !(failure is OperationCanceledException && cancellationToken.IsCancellationRequested);

    private static ChatResponse Read(ChatCompletion completion)
    {
        var text = string.Concat(completion.Content.Select(part => part.Text));
        return new ChatResponse(new AIMessage(Microsoft.Extensions.AI.ChatRole.Assistant, text))
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            FinishReason = completion.Refusal is { Length: > 0 } ? AIFinishReason.ContentFilter : OpenAIForms.Reason(completion.FinishReason),
            Usage = OpenAIForms.Usage(completion.Usage),
        };
    }

    private static ChatResponseUpdate Read(StreamingChatCompletionUpdate update)
    {
        var read = new ChatResponseUpdate(Microsoft.Extensions.AI.ChatRole.Assistant, string.Concat(update.ContentUpdate.Select(part => part.Text)))
        {
            ResponseId = update.CompletionId,
            ModelId = update.Model,
            FinishReason = update.RefusalUpdate is { Length: > 0 } ? AIFinishReason.ContentFilter
                : update.FinishReason is { } reason ? OpenAIForms.Reason(reason) : null,
        };
        if (OpenAIForms.Usage(update.Usage) is { } usage)
        {
            read.Contents.Add(new UsageContent(usage));
        }

        return read;
    }
}
