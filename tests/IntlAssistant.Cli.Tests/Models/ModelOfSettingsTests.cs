using System.Text.Json;

using IntlAssistant.Answering.Tests.Vectors;
using IntlAssistant.Cli.Tests.Shell;
using IntlAssistant.Models.Tests.Fakes;

namespace IntlAssistant.Cli.Tests.Models;

public sealed class ModelOfSettingsTests : IAsyncLifetime, IDisposable
{
    private const string Asked = "What does a degree cost?";

    private readonly Office office = new();
    private FakeModelService service = null!;

    public async Task InitializeAsync() => service = await FakeModelService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Ask_has_the_model_of_the_settings_word_the_answer_and_its_receipt_replays_without_it()
    {
        service.Says(call => $"{call.Material.Split('\n').First(line => line.Contains("900 dollars", StringComparison.Ordinal))} [1]");

        var ran = await office.Run("ask", Asked, "--explain", "--model", "--settings", Settings("small-model"), "--receipt", office.At("then.json"));

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("900 dollars", ran.Output, StringComparison.Ordinal);
        Assert.Contains("worded by a model and checked", ran.Output, StringComparison.Ordinal);
        await service.DisposeAsync();
        Assert.Equal(0, (await office.Run("replay", office.At("then.json"))).Code);
    }

    [Fact]
    public async Task Evaluate_measures_with_the_model()
    {
        service.Says("It costs 1 dollar. [1]");
        var set = office.Write("set.jsonl", """{"id":"1","lang":"en","question":"What does a degree cost?","expect":"answer","sources":["tuition"],"must":[["900"]],"mustNot":["1 dollar."]}""");

        var ran = await office.Run("evaluate", set, "--model", "--settings", Settings("small-model"), "--json", "-");

        Assert.Equal(1, ran.Json().GetProperty("summary").GetProperty("right").GetDouble());
        Assert.NotEmpty(service.Calls);
    }

    [Fact]
    public async Task Without_a_model_in_the_settings_it_is_told_what_to_set()
    {
        (await office.Run("ask", Asked, "--model", "--settings", office.Write("none.json", "{}"))).IsRefused("Model:Name");
        (await office.Run("ask", Asked, "--settings", office.Write("some.json", "{}"))).IsRefused("--model");
        (await office.Run("ask", Asked, "--model", "--settings", office.Write("bad.json", """{"Model":{"Provider":"chatgpt"}}"""))).IsRefused("'chatgpt'");
    }

    [Fact]
    public async Task Doctor_finds_the_models_or_says_which_there_are()
    {
        var none = await office.Run("doctor", "--json");
        Assert.Contains("none is set", Check(none, "model").GetProperty("finding").GetString(), StringComparison.Ordinal);

        var good = await office.Run("doctor", "--json", "--settings", Settings("small-model"));
        Assert.True(Check(good, "chat model").GetProperty("good").GetBoolean());

        var unknown = Check(await office.Run("doctor", "--json", "--settings", Settings("large-model")), "chat model");
        Assert.False(unknown.GetProperty("good").GetBoolean());
        Assert.Contains("it has small-model, small-embedding", unknown.GetProperty("finding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_that_nobody_is_there()
    {
        var settings = Settings("small-model");
        await service.DisposeAsync();

        var found = Check(await office.Run("doctor", "--json", "--settings", settings), "model");

        Assert.False(found.GetProperty("good").GetBoolean());
        Assert.Contains("cannot be reached", found.GetProperty("finding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_embeddings_finds_by_meaning_and_doctor_tells_how_far_it_is_trusted()
    {
        using var lending = new LendingOffice();
        using var model = StaticModel.OfMeanings(LendingOffice.Meanings, isUnigram: false);
        var settings = office.Write("folder.json", $$"""{ "Model": { "EmbeddingFolder": "{{model.Folder}}" } }""");

        var words = await Ran.Of("ask", LendingOffice.Asked("kettle"), "--knowledge", lending.Folder);
        var meaning = await Ran.Of("ask", LendingOffice.Asked("kettle"), "--knowledge", lending.Folder, "--model", "--settings", settings, "--explain");
        var doctor = await Ran.Of("doctor", "--json", "--knowledge", lending.Folder, "--settings", settings);

        Assert.DoesNotContain("room 102", words.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (meaning.Code, meaning.Error));
        Assert.Contains("The kettle is kept in room 102.", meaning.Output, StringComparison.Ordinal);
        Assert.Contains("near in meaning", meaning.Output, StringComparison.Ordinal);
        Assert.True(Check(doctor, "embeddings").GetProperty("good").GetBoolean());
        Assert.Contains("36 of 36 sections", Check(doctor, "meaning").GetProperty("finding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_embeddings_that_is_none_is_told()
    {
        (await office.Run("ask", Asked, "--model", "--settings", office.Write("folder.json", """{ "Model": { "EmbeddingFolder": "/nowhere/at/all" } }""")))
            .IsRefused("'/nowhere/at/all' is not a folder");
        File.WriteAllText(office.At("tokenizer.json"), "{}");
        File.WriteAllText(office.At("model.safetensors"), "");
        (await office.Run("ask", Asked, "--model", "--settings", office.Write("folder.json", $$"""{ "Model": { "EmbeddingFolder": "{{office.At("")}}" } }""")))
            .IsRefused("this is not a tokenizer.json");
    }

    [Fact]
    public async Task A_passage_set_is_measured_with_what_meaning_finds()
    {
        using var model = StaticModel.OfMeanings(LendingOffice.Meanings, isUnigram: true);
        var settings = office.Write("folder.json", $$"""{ "Model": { "EmbeddingFolder": "{{model.Folder}}" } }""");
        var passages = office.Write("set.json", """{"one": "The kettle is in the kitchen.", "two": "The canoe is at the lake.", "three": "The flute is in the hall."}""");
        var lines = office.Write("set.jsonl", $$"""{"id": "1", "lang": "hi", "question": "{{LendingOffice.Asked("canoe")}}", "passage": "two"}""");

        var words = await office.Run("evaluate", lines, "--passages", passages, "--json", "-");
        var meaning = await office.Run("evaluate", lines, "--passages", passages, "--json", "-", "--model", "--settings", settings);

        Assert.Equal(0, words.Json().GetProperty("summary").GetProperty("recallAt1").GetDouble());
        Assert.Equal(1, meaning.Json().GetProperty("summary").GetProperty("recallAt1").GetDouble());
    }

    private string Settings(string model) => office.Write($"{model}.json", $$"""
        { "Model": { "Provider": "openai", "Endpoint": "{{service.Endpoint}}", "Name": "{{model}}", "Retries": "0" } }
        """);

    private static JsonElement Check(Ran ran, string name) =>
        ran.Json().GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
}
