using System.Runtime.CompilerServices;

using IntlAssistant.Answering.Generation;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Tests.Generation;

/// <summary>A model that writes what the test says, a few letters at a time.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private readonly List<(string? Purpose, string Rules, string Material)> calls = [];

    /// <summary>What it writes for an answer.</summary>
    public Func<string, string> Words { get; set; } = _ => "";

    /// <summary>What it makes of a question.</summary>
    public Func<string, string> Question { get; set; } = _ => "";

    /// <summary>What happens before it writes anything.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Why it ends.</summary>
    public ChatFinishReason Ends { get; set; } = ChatFinishReason.Stop;

    public IReadOnlyList<(string? Purpose, string Rules, string Material)> Calls => calls;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await Before(cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Write(messages, options))) { FinishReason = Ends };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Before(cancellationToken);
        var text = Write(messages, options);
        for (var at = 0; at < text.Length; at += 3)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, text.Substring(at, Math.Min(3, text.Length - at)));
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, "") { FinishReason = Ends };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private string Write(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var all = messages.ToList();
        var purpose = ModelCall.PurposeOf(options);
        calls.Add((purpose, all[0].Text, all[1].Text));
        return purpose == ModelCall.Question ? Question(all[1].Text) : Words(all[1].Text);
    }
}
