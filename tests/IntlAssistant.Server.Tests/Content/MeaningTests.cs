using IntlAssistant.Answering.Tests.Vectors;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Server.Tests.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Server.Tests.Content;

/// <summary>The whole server with an embedding model, as it is set up by its settings.</summary>
public sealed class MeaningTests : IDisposable
{
    private readonly LendingOffice office = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_with_a_static_model_answers_a_question_that_shares_no_word_with_the_pages(bool isUnigram)
    {
        using var model = StaticModel.OfMeanings(LendingOffice.Meanings, isUnigram);
        using var site = new Site(("Knowledge:Folder", office.Folder), ("Model:EmbeddingFolder", model.Folder)) { HasOwnBot = true };
        using var browser = site.Browser();
        await ReadyAsync(site);

        var page = await (await PlainForm.OpenAsync(browser)).ReadAfterAsync(LendingOffice.Asked("kettle"));

        Assert.Contains("The kettle is kept in room 102.", page, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Folder.Path, "data", "passages.vectors")));
    }

    [Fact]
    public async Task Without_one_it_is_offered_to_the_staff()
    {
        using var site = new Site(("Knowledge:Folder", office.Folder)) { HasOwnBot = true };
        using var browser = site.Browser();

        var page = await (await PlainForm.OpenAsync(browser)).ReadAfterAsync(LendingOffice.Asked("kettle"));

        Assert.DoesNotContain("room 102", page, StringComparison.Ordinal);
        Assert.Same(NoVectors.Instance, site.Services.GetRequiredService<IPassageVectors>());
    }

    [Fact]
    public async Task A_generator_that_the_host_brings_is_used_and_what_it_computed_is_kept_beside_the_data()
    {
        using var generator = LendingOffice.Knowing();
        using var site = new Site(("Knowledge:Folder", office.Folder))
        {
            HasOwnBot = true,
            Further = services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(generator),
        };
        using var browser = site.Browser();
        await ReadyAsync(site);

        var page = await (await PlainForm.OpenAsync(browser)).ReadAfterAsync(LendingOffice.Asked("violin"));

        Assert.Contains("The violin is kept in room 103.", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Folder.Path, "data", "passages.vectors")));
    }

    [Fact]
    public async Task A_model_that_never_answers_holds_up_neither_the_start_nor_a_turn()
    {
        using var generator = LendingOffice.Knowing();
        generator.Instead = token => Task.Delay(Timeout.InfiniteTimeSpan, token);
        using var site = new Site(("Knowledge:Folder", office.Folder))
        {
            HasOwnBot = true,
            Further = services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(generator),
        };
        using var browser = site.Browser();

        var page = await (await PlainForm.OpenAsync(browser)).ReadAfterAsync("Where is the violin kept?");

        Assert.Contains("The violin is kept in room 103.", page, StringComparison.Ordinal);
        Assert.False(site.Services.GetRequiredService<IPassageVectors>().State.IsComplete);
    }

    public void Dispose() => office.Dispose();

    private static async Task ReadyAsync(Site site)
    {
        var vectors = site.Services.GetRequiredService<IPassageVectors>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!vectors.State.IsComplete)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
