using System.Runtime.CompilerServices;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Resilience;

/// <summary>Lets only so many calls to a chat model be under way.</summary>
internal sealed class GatedChatClient(IChatClient inner, CallGate gate) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var entry = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await InnerClient.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var entry = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var update in InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }
}
