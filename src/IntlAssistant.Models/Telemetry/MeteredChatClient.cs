using System.Runtime.CompilerServices;

using IntlAssistant.Answering.Generation;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Models.Telemetry;

/// <summary>Measures every call to a chat model, also those that are never made.</summary>
internal sealed class MeteredChatClient(IChatClient inner, string model, ModelTelemetry telemetry, ILogger log, TimeProvider time) : DelegatingChatClient(inner)
{
    private const string Operation = "chat";

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var call = Begin(options);
        try
        {
            var response = await InnerClient.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            call.Uses(response.Usage);
            call.Done();
            return response;
        }
        catch (Exception failure)
        {
            call.Fails(failure);
            throw;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var call = Begin(options);
        var updates = InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates.ConfigureAwait(false))
        {
            while (await NextAsync(updates, call).ConfigureAwait(false))
            {
                call.Uses(updates.Current.Contents.OfType<UsageContent>().LastOrDefault()?.Details);
                yield return updates.Current;
            }
        }

        call.Done();
    }

    private MeteredCall Begin(ChatOptions? options) => new(telemetry, log, time, Operation, model, ModelCall.PurposeOf(options));

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, MeteredCall call)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            call.Fails(failure);
            throw;
        }
    }
}
