using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Tests.Vectors;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Models.Settings;
using IntlAssistant.Models.Tests.Fakes;

using Microsoft.AspNetCore.Http;

namespace IntlAssistant.Models.Tests.Vectors;

/// <summary>The whole assistant with an embedding model of a service, over real HTTP, in good and bad days.</summary>
public sealed class EmbeddingServiceTests : IAsyncLifetime, IDisposable
{
    private readonly LendingOffice office = new();
    private readonly Func<string, float[]> knowing = LendingOffice.Knowing().Embed;
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("vectors-");
    private FakeModelService service = null!;

    public async Task InitializeAsync()
    {
        service = await FakeModelService.StartAsync();
        service.Embeds(knowing);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    public void Dispose()
    {
        office.Dispose();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_question_in_other_words_than_the_pages_is_answered()
    {
        using var models = Fakes.Models.Of(service.Options(WithoutChat));
        using var vectors = await UpdatedAsync(models);

        var answer = Assert.IsType<Reply.Answer>(await AskAsync(vectors));

        Assert.Contains("The kettle is kept in room 102.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_computed_twice_after_a_restart_and_after_an_edit_only_what_was_edited()
    {
        using var models = Fakes.Models.Of(service.Options(WithoutChat));
        (await UpdatedAsync(models)).Dispose();
        var first = Computed();
        Assert.Equal(first.Distinct(StringComparer.Ordinal).Count(), first.Count);

        using var again = await UpdatedAsync(models);
        Assert.Equal(first.Count, Computed().Count);

        office.Move("kettle");
        await again.UpdateAsync(CancellationToken.None);

        Assert.Contains("room 900", Assert.Single(Computed().Skip(first.Count)), StringComparison.Ordinal);
        Assert.Contains("room 900", (await AskAsync(again)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slow")]
    [InlineData("down")]
    [InlineData("no JSON")]
    [InlineData("too few")]
    [InlineData("another dimension")]
    [InlineData("over budget")]
    public async Task A_bad_day_of_the_service_changes_nothing_but_that_meaning_is_not_looked_at(string day)
    {
        var time = new SteppedTime(DateTimeOffset.UtcNow);
        using var models = Fakes.Models.Of(service.Options(options =>
        {
            WithoutChat(options);
            options.DailyTokens = day == "over budget" ? 5 : options.DailyTokens;
        }), time);
        using var vectors = Vectors(models, time, day == "slow" ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromSeconds(30));
        while (!vectors.State.IsComplete)
        {
            // A day's budget of this test lets one batch through.
            await vectors.UpdateAsync(CancellationToken.None);
            time.Now += TimeSpan.FromDays(vectors.State.IsComplete ? 0 : 1);
        }

        Misbehave(day);
        var reply = await AskAsync(vectors);
        var without = await AskAsync(NoVectors.Instance);

        Assert.IsNotType<Reply.Answer>(reply);
        Assert.Equal((without with { Receipt = null, Evidence = reply.Evidence }).ToString(), (reply with { Receipt = null }).ToString());
        Assert.Equal(without.Evidence.Decision, reply.Evidence.Decision);
        Assert.Equal(day == "another dimension", vectors.State.Problem is null);
    }

    [Fact]
    public async Task With_a_chat_model_what_meaning_finds_is_worded_and_checked()
    {
        service.Says("The kettle is kept in room 102. [1]");
        using var models = Fakes.Models.Of(service.Options());
        using var vectors = await UpdatedAsync(models);

        var worded = Assert.IsType<Reply.Answer>(await Grounded(models, vectors).ReplyAsync(new Question(Where), CancellationToken.None));
        Assert.Equal("kettle", worded.Citations.Single().Page.Value);
        Assert.NotNull(worded.Receipt!.Near);
        Assert.Contains(service.Calls, call => call.Texts.Count == 0 && call.Material.Contains("kept in room 102", StringComparison.Ordinal));

        service.Says("The kettle is kept in room 733. [1]");
        var lied = Assert.IsType<Reply.Answer>(await Grounded(models, vectors).ReplyAsync(new Question(Where), CancellationToken.None));
        Assert.DoesNotContain("733", lied.Text, StringComparison.Ordinal);
        Assert.Contains("room 102", lied.Text, StringComparison.Ordinal);

        service.Says("NOT IN THE PASSAGES");
        Assert.DoesNotContain("room 102", (await Grounded(models, vectors).ReplyAsync(new Question(LendingOffice.Asked("stove")), CancellationToken.None)).Text, StringComparison.Ordinal);
    }

    private static string Where => LendingOffice.Asked("kettle");

    private static void WithoutChat(ModelOptions options) => options.Name = null;

    private void Misbehave(string day)
    {
        switch (day)
        {
            case "slow":
                service.DoesForEmbeddings((_, context) => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));
                break;
            case "down":
                service.DoesForEmbeddings((_, context) => FakeModelService.FailAsync(context, 500));
                break;
            case "no JSON":
                service.DoesForEmbeddings((_, context) => context.Response.WriteAsync("<html>"));
                break;
            case "too few":
                service.DoesForEmbeddings((_, context) => context.Response.WriteAsync("""{"object":"list","model":"m","data":[],"usage":{"prompt_tokens":1,"total_tokens":1}}"""));
                break;
            case "another dimension":
                service.Embeds(_ => [1, 2, 3]);
                break;
        }
    }

    private IReadOnlyList<string> Computed() => [.. service.Calls.SelectMany(call => call.Texts).Where(text => text != Where)];

    private PassageVectors Vectors(ModelSet models, TimeProvider time, TimeSpan patience) =>
        new(office, models.Embeddings!, new PassageVectorOptions { Folder = data.FullName, Patience = patience }, time);

    private async Task<PassageVectors> UpdatedAsync(ModelSet models)
    {
        var vectors = Vectors(models, TimeProvider.System, TimeSpan.FromSeconds(30));
        await vectors.UpdateAsync(CancellationToken.None);
        Assert.True(vectors.State.IsComplete);
        return vectors;
    }

    private Assistant Assistant(IPassageVectors vectors) =>
        new(office, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System) { Vectors = vectors };

    private Task<Reply> AskAsync(IPassageVectors vectors) => Assistant(vectors).ReplyAsync(new Question(Where), CancellationToken.None);

    private GroundedAssistant Grounded(ModelSet models, IPassageVectors vectors) => new(
        Assistant(vectors), office, models.Chat!, new ReplyVerifier(), service.Options().ForAnswers(), TimeProvider.System);
}
