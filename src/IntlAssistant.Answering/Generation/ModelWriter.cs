using System.Runtime.CompilerServices;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Generation;

/// <summary>Asks a chat model for text: rules in, material in, words out.</summary>
/// <param name="model">The model.</param>
/// <param name="options">How long and how free.</param>
internal sealed class ModelWriter(IChatClient model, GenerationOptions options)
{
    // A model that never comes to an end is not read to it.
    private const int LongestText = 20_000;

    /// <summary>The words as they come.</summary>
    /// <exception cref="ModelRefusedException">The model, or a filter before it, will not write.</exception>
    public async IAsyncEnumerable<string> StreamAsync(
        string rules, string material, string purpose, string? visitor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var length = 0;
        await foreach (var update in model
            .GetStreamingResponseAsync(Messages(rules, material), OptionsFor(purpose, visitor, options.MaxOutputTokens), cancellationToken).ConfigureAwait(false))
        {
            if (update.FinishReason == ChatFinishReason.ContentFilter)
            {
                throw new ModelRefusedException();
            }

            length += update.Text.Length;
            if (length > LongestText)
            {
                yield break;
            }

            if (update.Text.Length > 0)
            {
                yield return update.Text;
            }
        }
    }

    /// <summary>The whole text at once.</summary>
    /// <exception cref="ModelRefusedException">The model, or a filter before it, will not write.</exception>
    public async Task<string> WriteAsync(
        string rules, string material, string purpose, string? visitor, int mostTokens, CancellationToken cancellationToken)
    {
        var response = await model.GetResponseAsync(Messages(rules, material), OptionsFor(purpose, visitor, mostTokens), cancellationToken).ConfigureAwait(false);
        return response.FinishReason == ChatFinishReason.ContentFilter ? throw new ModelRefusedException()
            : response.Text.Length > LongestText ? response.Text[..LongestText] : response.Text;
    }

    private static List<ChatMessage> Messages(string rules, string material) => [new(ChatRole.System, rules), new(ChatRole.User, material)];

    private ChatOptions OptionsFor(string purpose, string? visitor, int mostTokens) =>
        ModelCall.On(new ChatOptions { Temperature = options.Temperature, MaxOutputTokens = mostTokens }, purpose, visitor);
}
