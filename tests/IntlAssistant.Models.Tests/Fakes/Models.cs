using IntlAssistant.Models.Settings;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Tests.Fakes;

/// <summary>Makes and asks models.</summary>
internal static class Models
{
    public static readonly ChatMessage[] Hello = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "Hello, who is there?")];

    public static ModelSet Of(ModelOptions options, TimeProvider? time = null, CollectedLog<ModelSet>? log = null) =>
        new(options, time ?? TimeProvider.System, log ?? new CollectedLog<ModelSet>());

    public static async Task<string> StreamAsync(IChatClient client, ChatOptions? options = null)
    {
        var text = "";
        await foreach (var update in client.GetStreamingResponseAsync(Hello, options))
        {
            text += update.Text;
        }

        return text;
    }

    public static async Task<ModelFault> FaultAsync(Func<Task> call) => (await Assert.ThrowsAsync<ModelException>(call)).Fault;
}
