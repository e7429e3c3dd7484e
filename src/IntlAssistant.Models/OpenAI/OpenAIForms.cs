using Microsoft.Extensions.AI;
using OpenAI.Chat;
using AIFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using AIMessage = Microsoft.Extensions.AI.ChatMessage;
using OpenAIFinishReason = OpenAI.Chat.ChatFinishReason;
using OpenAIMessage = OpenAI.Chat.ChatMessage;

namespace IntlAssistant.Models.OpenAI;

/// <summary>Turns the forms of Microsoft.Extensions.AI into those of the protocol and back.</summary>
internal static class OpenAIForms
{
    public static IReadOnlyList<OpenAIMessage> Messages(IEnumerable<AIMessage> messages, Microsoft.Extensions.AI.ChatOptions? options)
    {
        var written = messages.Select(Message);
        return [.. options?.Instructions is { Length: > 0 } instructions ? written.Prepend(new SystemChatMessage(instructions)) : written];
    }

    public static ChatCompletionOptions Options(Microsoft.Extensions.AI.ChatOptions? options)
    {
        var written = new ChatCompletionOptions
        {
            Temperature = options?.Temperature,
            TopP = options?.TopP,
            MaxOutputTokenCount = options?.MaxOutputTokens,
        };
        foreach (var stop in options?.StopSequences ?? [])
        {
            written.StopSequences.Add(stop);
        }

        return written;
    }

    public static UsageDetails? Usage(ChatTokenUsage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };

    public static AIFinishReason Reason(OpenAIFinishReason reason) => reason switch
    {
        OpenAIFinishReason.Stop => AIFinishReason.Stop,
        OpenAIFinishReason.Length => AIFinishReason.Length,
        OpenAIFinishReason.ContentFilter => AIFinishReason.ContentFilter,
        _ => new AIFinishReason(reason.ToString()),
    };

    private static OpenAIMessage Message(AIMessage message) =>
        message.Role == Microsoft.Extensions.AI.ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == Microsoft.Extensions.AI.ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);
}
