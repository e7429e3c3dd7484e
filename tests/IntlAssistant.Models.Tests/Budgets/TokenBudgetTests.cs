using IntlAssistant.Answering.Generation;
using IntlAssistant.Models.Tests.Fakes;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Tests.Budgets;

public sealed class TokenBudgetTests : IAsyncLifetime
{
    private readonly SteppedTime time = new(new DateTimeOffset(2026, 5, 1, 23, 0, 0, TimeSpan.Zero));
    private FakeModelService service = null!;

    public async Task InitializeAsync() => service = await FakeModelService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task The_days_tokens_come_to_an_end_and_come_again_the_next_day()
    {
        using var models = Fakes.Models.Of(service.Options(options => options.DailyTokens = 200), time);
        await models.Chat!.GetResponseAsync(Fakes.Models.Hello);
        await Fakes.Models.StreamAsync(models.Chat!);

        Assert.Equal(ModelFault.OverBudget, await Fakes.Models.FaultAsync(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello)));
        Assert.Equal(ModelFault.OverBudget, await Fakes.Models.FaultAsync(() => models.Embeddings!.GenerateAsync(["a"])));
        Assert.Equal(2, service.Calls.Count);
        Assert.True(models.Troubles().BudgetSpent);

        time.Now = time.Now.AddHours(2);
        Assert.False(models.Troubles().BudgetSpent);
        await models.Chat!.GetResponseAsync(Fakes.Models.Hello);
        Assert.Equal(3, service.Calls.Count);
    }

    [Fact]
    public async Task One_visitor_does_not_use_up_what_is_there_for_others()
    {
        using var models = Fakes.Models.Of(service.Options(options => options.VisitorTokens = 100), time);
        await models.Chat!.GetResponseAsync(Fakes.Models.Hello, By("one"));

        Assert.Equal(ModelFault.OverBudget, await Fakes.Models.FaultAsync(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello, By("one"))));
        await models.Chat!.GetResponseAsync(Fakes.Models.Hello, By("another"));
        await models.Chat!.GetResponseAsync(Fakes.Models.Hello, By(null));

        Assert.DoesNotContain("another", string.Concat(service.Calls.Select(call => call.Body.GetRawText())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_that_are_not_told_are_guessed()
    {
        service.Does(async (_, context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await FakeModelService.SendAsync(context, FakeModelService.Chunk(new() { ["content"] = new string('x', 4000) }, null));
            await FakeModelService.SendAsync(context, FakeModelService.Chunk([], "stop"));
        });
        using var models = Fakes.Models.Of(service.Options(options => options.DailyTokens = 900), time);
        await Fakes.Models.StreamAsync(models.Chat!);

        Assert.Equal(ModelFault.OverBudget, await Fakes.Models.FaultAsync(() => models.Chat!.GetResponseAsync(Fakes.Models.Hello)));
    }

    private static ChatOptions By(string? visitor) => ModelCall.On(new ChatOptions(), ModelCall.Answer, visitor);
}
