using System.Text.Json;

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

    private string Settings(string model) => office.Write($"{model}.json", $$"""
        { "Model": { "Provider": "openai", "Endpoint": "{{service.Endpoint}}", "Name": "{{model}}", "Retries": "0" } }
        """);

    private static JsonElement Check(Ran ran, string name) =>
        ran.Json().GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
}
