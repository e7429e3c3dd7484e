using System.Runtime.CompilerServices;

using IntlAssistant.Answering.Generation;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Receipts;

/// <summary>Writes again what a model wrote when a reply was given.</summary>
/// <param name="recorded">What it wrote.</param>
internal sealed class RecordedModel(ReceiptModel recorded) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, TextFor(options))));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return new ChatResponseUpdate(ChatRole.Assistant, TextFor(options));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // It holds nothing.
    }

    private string TextFor(ChatOptions? options) => (ModelCall.PurposeOf(options) == ModelCall.Question ? recorded.Question : recorded.Output) ?? "";
}
