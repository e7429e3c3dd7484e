using System.Runtime.CompilerServices;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Resilience;

/// <summary>Calls a chat model in time, again, or not at all: see <see cref="ModelPipeline"/>. A stream is begun again until its first words are there, never later.</summary>
/// <param name="inner">The model.</param>
/// <param name="pipeline">How calls are made.</param>
/// <param name="patience">How long a stream may be silent between words.</param>
/// <param name="time">The clock.</param>
internal sealed class ResilientChatClient(IChatClient inner, ModelPipeline pipeline, TimeSpan patience, TimeProvider time) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        pipeline.RunAsync(token => InnerClient.GetResponseAsync(messages, options, token), cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var begun = await pipeline.RunAsync(token => BeginAsync(messages, options, token, cancellationToken), cancellationToken).ConfigureAwait(false);
        await using (begun.ConfigureAwait(false))
        {
            for (var isMore = begun.HasFirst; isMore; isMore = await begun.NextAsync().ConfigureAwait(false))
            {
                yield return begun.Current;
            }
        }
    }

    // The attempt's token ends with the attempt; the stream lives on by a token of its own.
    private async Task<BegunStream> BeginAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken attempt, CancellationToken caller)
    {
        var stream = new BegunStream(InnerClient, messages, options, patience, time, caller);
        try
        {
            await stream.BeginAsync(attempt).ConfigureAwait(false);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
