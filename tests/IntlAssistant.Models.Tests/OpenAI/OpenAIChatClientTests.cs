using IntlAssistant.Models.Settings;
using IntlAssistant.Models.Tests.Fakes;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Tests.OpenAI;

public sealed class OpenAIChatClientTests : IAsyncLifetime
{
    private FakeModelService service = null!;

    public async Task InitializeAsync() => service = await FakeModelService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_reply_comes_with_its_tokens()
    {
        service.Says("It is me.");
        using var models = Fakes.Models.Of(service.Options());

        var response = await models.Chat!.GetResponseAsync(Fakes.Models.Hello, new ChatOptions { MaxOutputTokens = 50 });

        Assert.Equal("It is me.", response.Text);
        Assert.Equal((100, 20, 120), (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount, response.Usage?.TotalTokenCount));
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        var call = Assert.Single(service.Calls);
        Assert.Equal(("Be brief.", "Hello, who is there?", "Bearer secret-key"), (call.Rules, call.Material, call.Authorization));
        Assert.Equal("small-model", call.Body.GetProperty("model").GetString());
        Assert.False(call.Body.TryGetProperty("tools", out _));
        Assert.False(call.Body.TryGetProperty("temperature", out _));
    }

    [Fact]
    public async Task A_stream_comes_in_pieces_and_ends_with_its_tokens()
    {
        service.Says("One sentence, and another one.");
        using var models = Fakes.Models.Of(service.Options());

        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in models.Chat!.GetStreamingResponseAsync(Fakes.Models.Hello))
        {
            updates.Add(update);
        }

        Assert.Equal("One sentence, and another one.", string.Concat(updates.Select(update => update.Text)));
        Assert.True(updates.Count(update => update.Text.Length > 0) > 3);
        Assert.Equal(120, updates.SelectMany(update => update.Contents.OfType<UsageContent>()).Single().Details.TotalTokenCount);
    }

    [Theory]
    [InlineData(401, ModelFault.Rejected)]
    [InlineData(404, ModelFault.Rejected)]
    [InlineData(400, ModelFault.Rejected)]
    [InlineData(429, ModelFault.Busy)]
    [InlineData(500, ModelFault.Failed)]
    [InlineData(503, ModelFault.Failed)]
    public async Task An_error_is_told_without_what_was_sent(int status, ModelFault fault)
    {
        service.Fails(status);
        using var models = Fakes.Models.Of(service.Options());

        var whole = await Assert.ThrowsAsync<ModelException>(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello));
        var streamed = await Assert.ThrowsAsync<ModelException>(() => Fakes.Models.StreamAsync(models.Chat!));

        Assert.Equal((fault, fault), (whole.Fault, streamed.Fault));
        Assert.DoesNotContain("who is there", whole.Message + streamed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("{\"id\":1,\"choices\":\"none\"}")]
    public async Task What_cannot_be_read_is_malformed(string body)
    {
        service.Does((_, context) => context.Response.WriteAsync(body));
        using var models = Fakes.Models.Of(service.Options());

        Assert.Equal(ModelFault.Malformed, await Fakes.Models.FaultAsync(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello)));
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_a_fault_and_no_end()
    {
        service.Does(async (_, context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await FakeModelService.SendAsync(context, FakeModelService.Chunk(new() { ["content"] = "The fee is " }, null));
            context.Abort();
        });
        using var models = Fakes.Models.Of(service.Options());

        Assert.Equal(ModelFault.Unreachable, await Fakes.Models.FaultAsync(() => Fakes.Models.StreamAsync(models.Chat!)));
    }

    [Fact]
    public async Task A_refusal_is_no_text()
    {
        service.Does((_, context) => context.Response.WriteAsJsonAsync(FakeModelService.Completion(null, "stop", "I cannot help with that.")));
        using var models = Fakes.Models.Of(service.Options());

        var response = await models.Chat!.GetResponseAsync(Fakes.Models.Hello);

        Assert.Equal(("", ChatFinishReason.ContentFilter), (response.Text, response.FinishReason));
    }

    [Fact]
    public async Task Nobody_there_is_unreachable()
    {
        var options = service.Options();
        await service.DisposeAsync();
        using var models = Fakes.Models.Of(options);

        Assert.Equal(ModelFault.Unreachable, await Fakes.Models.FaultAsync(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello)));
    }

    [Fact]
    public async Task A_redirection_is_not_followed_with_question_and_key()
    {
        await using var elsewhere = await FakeModelService.StartAsync();
        service.Does((_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = elsewhere.Endpoint + "/chat/completions";
            return Task.CompletedTask;
        });
        using var models = Fakes.Models.Of(service.Options());

        await Assert.ThrowsAsync<ModelException>(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello));

        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task Azure_takes_its_key_in_a_header_of_its_own()
    {
        using var models = Fakes.Models.Of(service.Options(options => options.Provider = ModelProviders.AzureOpenAI));

        await models.Chat!.GetResponseAsync(Fakes.Models.Hello);

        Assert.Equal(("", "secret-key"), (service.Calls[0].Authorization, service.Calls[0].ApiKey));
    }

    [Fact]
    public async Task Ollama_is_asked_without_a_key_and_for_its_likeliest_words()
    {
        var options = service.Options(each => (each.Provider, each.Key) = (ModelProviders.Ollama, null));
        using var models = Fakes.Models.Of(options);

        Assert.Equal(0, options.SentTemperature);
        await models.Chat!.GetResponseAsync(Fakes.Models.Hello, new ChatOptions { Temperature = options.SentTemperature });

        Assert.Equal(0, service.Calls[0].Body.GetProperty("temperature").GetDouble());
    }

    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts()
    {
        using var models = Fakes.Models.Of(service.Options());

        var vectors = await models.Embeddings!.GenerateAsync(["a", "four"]);

        Assert.Equal([1f, 4f], vectors.Select(vector => vector.Vector.Span[0]));
        Assert.Equal(5, vectors.Usage?.TotalTokenCount);
    }
}
