using IntlAssistant.Models.Tests.Fakes;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Tests.Resilience;

public sealed class ModelSetTests : IAsyncLifetime
{
    private FakeModelService service = null!;

    public async Task InitializeAsync() => service = await FakeModelService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public void Without_settings_there_is_no_model()
    {
        using var models = Fakes.Models.Of(new());

        Assert.Null(models.Chat);
        Assert.Null(models.Embeddings);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failure_that_passes_is_tried_again(bool isStreamed)
    {
        service.Does((_, context) => service.Calls.Count == 1 ? FakeModelService.FailAsync(context, 500) : FakeModelService.SayAsync(context, "Here I am."));
        using var models = Fakes.Models.Of(service.Options(options => options.Retries = 1));

        var text = isStreamed ? await Fakes.Models.StreamAsync(models.Chat!) : (await models.Chat!.GetResponseAsync(Fakes.Models.Hello)).Text;

        Assert.Equal(("Here I am.", 2), (text, service.Calls.Count));
    }

    [Theory]
    [InlineData(401, null)]
    [InlineData(429, "60")]
    public async Task What_does_not_pass_soon_is_not_tried_again(int status, string? retryAfter)
    {
        service.Fails(status, retryAfter);
        using var models = Fakes.Models.Of(service.Options(options => options.Retries = 3));

        await Assert.ThrowsAsync<ModelException>(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello));

        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task A_stream_is_not_begun_again_once_its_words_are_shown()
    {
        var isShown = new TaskCompletionSource();
        service.Does(async (_, context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await FakeModelService.SendAsync(context, FakeModelService.Chunk(new() { ["content"] = "The fee " }, null));
            await isShown.Task;
            context.Abort();
        });
        using var models = Fakes.Models.Of(service.Options(options => options.Retries = 3));

        await Assert.ThrowsAsync<ModelException>(async () =>
        {
            await foreach (var update in models.Chat!.GetStreamingResponseAsync(Fakes.Models.Hello))
            {
                Assert.Equal("The fee ", update.Text);
                isShown.SetResult();
            }
        });

        Assert.Single(service.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_model_that_does_not_answer_is_too_late(bool isStreamed)
    {
        service.Does((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        using var models = Fakes.Models.Of(service.Options(options => options.Timeout = TimeSpan.FromSeconds(1)));

        Assert.Equal(ModelFault.TimedOut, await Fakes.Models.FaultAsync(() =>
            isStreamed ? Fakes.Models.StreamAsync(models.Chat!) : models.Chat!.GetResponseAsync(Fakes.Models.Hello)));
    }

    [Fact]
    public async Task A_stream_that_falls_silent_is_too_late()
    {
        service.Does(async (_, context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await FakeModelService.SendAsync(context, FakeModelService.Chunk(new() { ["content"] = "The fee " }, null));
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var models = Fakes.Models.Of(service.Options(options => options.Timeout = TimeSpan.FromSeconds(1)));

        Assert.Equal(ModelFault.TimedOut, await Fakes.Models.FaultAsync(() => Fakes.Models.StreamAsync(models.Chat!)));
    }

    [Fact]
    public async Task Whoever_stops_a_call_hears_that_he_stopped_it()
    {
        service.Does((_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        using var models = Fakes.Models.Of(service.Options());
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello, cancellationToken: stop.Token));
    }

    [Fact]
    public async Task A_model_that_fails_and_fails_is_left_alone()
    {
        service.Fails(500);
        using var models = Fakes.Models.Of(service.Options(options => (options.FailuresToPause, options.Pause) = (3, TimeSpan.FromMinutes(1))));
        Assert.Equal(new ModelTroubles(false, false, false), models.Troubles());
        for (var call = 0; call < 3; call++)
        {
            Assert.Equal(ModelFault.Failed, await Fakes.Models.FaultAsync(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello)));
        }

        Assert.Equal(new ModelTroubles(ChatPaused: true, EmbeddingsPaused: false, BudgetSpent: false), models.Troubles());
        Assert.Equal(ModelFault.Paused, await Fakes.Models.FaultAsync(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello)));
        Assert.Equal(3, service.Calls.Count);
    }

    [Fact]
    public async Task Who_finds_all_calls_taken_does_without()
    {
        var release = new TaskCompletionSource();
        service.Does(async (_, context) =>
        {
            await release.Task;
            await FakeModelService.SayAsync(context, "At last.");
        });
        using var models = Fakes.Models.Of(service.Options(options => options.Concurrency = 1));
        var first = models.Chat!.GetResponseAsync(Fakes.Models.Hello);

        Assert.Equal(ModelFault.Crowded, await Fakes.Models.FaultAsync(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello)));
        release.SetResult();
        Assert.Equal("At last.", (await first).Text);
        Assert.Equal("At last.", await Fakes.Models.StreamAsync(models.Chat!));
    }
}
