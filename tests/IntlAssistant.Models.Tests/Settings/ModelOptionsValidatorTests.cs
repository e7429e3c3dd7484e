using IntlAssistant.Models.Settings;

namespace IntlAssistant.Models.Tests.Settings;

public sealed class ModelOptionsValidatorTests
{
    [Fact]
    public void Nothing_set_is_no_fault() => Assert.Empty(Faults(new ModelOptions()));

    [Fact]
    public void Ollama_needs_a_name_and_nothing_else() =>
        Assert.Empty(Faults(new ModelOptions { Provider = "ollama", Name = "llama3.1" }));

    [Fact]
    public void An_unknown_provider_is_named_with_what_is_allowed() =>
        Assert.Equal(
            ["Model:Provider 'chatgpt' is not known; write none, openai, azure-openai or ollama."],
            Faults(new ModelOptions { Provider = "chatgpt", Name = "x" }));

    [Fact]
    public void A_name_without_a_provider_is_a_fault() =>
        Assert.Equal(
            ["Model:Name is set and Model:Provider is not; write openai, azure-openai or ollama there, or take Model:Name away."],
            Faults(new ModelOptions { Name = "gpt" }));

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var faults = Faults(new ModelOptions
        {
            Provider = "azure-openai",
            Timeout = TimeSpan.Zero,
            Concurrency = 0,
            DailyTokens = -1,
            OutputPrice = -0.1m,
        });

        Assert.Equal(
            [
                "Model:Provider is 'azure-openai' and no model is named; write a chat model into Model:Name, an embedding model into Model:EmbeddingName, or both.",
                "Model:Endpoint is needed for azure-openai; write the address of the resource, such as https://RESOURCE.openai.azure.com.",
                "Model:Key is needed for azure-openai; set it as a user secret or in the environment (Model__Key), never in a file of the repository.",
                "Model:Timeout '00:00:00' is not from 00:00:01 to 00:05:00.",
                "Model:Concurrency '0' is not from 1 to 1000.",
                "Model:DailyTokens '-1' is less than nothing; write a number of tokens, or 0 for no limit.",
                "Model:OutputPrice '-0.1' is less than nothing; write what a million tokens cost, such as 0.15.",
            ],
            faults);
    }

    [Theory]
    [InlineData("http://models.example.edu/v1", false)]
    [InlineData("https://models.example.edu/v1", true)]
    [InlineData("http://127.0.0.1:8080/v1", true)]
    [InlineData("http://ollama:11434", true)]
    [InlineData("http://192.168.3.4:11434", true)]
    [InlineData("http://8.8.8.8/v1", false)]
    [InlineData("models.example.edu", false)]
    [InlineData("ftp://models.example.edu", false)]
    public void Visitors_questions_do_not_go_over_the_net_in_the_clear(string endpoint, bool isFit) =>
        Assert.Equal(isFit, Faults(new ModelOptions { Provider = "openai", Name = "m", Endpoint = endpoint }).Count == 0);

    [Theory]
    [InlineData("ollama", null, "http://localhost:11434/v1")]
    [InlineData("ollama", "http://models:11434", "http://models:11434/v1")]
    [InlineData("azure-openai", "https://r.openai.azure.com/", "https://r.openai.azure.com/openai/v1")]
    [InlineData("azure-openai", "https://r.openai.azure.com/openai/v1/", "https://r.openai.azure.com/openai/v1/")]
    [InlineData("openai", null, "https://api.openai.com/v1")]
    [InlineData("openai", "https://models.example.edu/api", "https://models.example.edu/api")]
    public void An_endpoint_is_completed_as_its_provider_needs_it(string provider, string? endpoint, string expected) =>
        Assert.Equal(expected, ModelEndpoint.Of(new ModelOptions { Provider = provider, Endpoint = endpoint }).AbsoluteUri);

    [Fact]
    public void A_folder_of_embeddings_needs_no_provider_and_must_have_its_files()
    {
        var folder = Directory.CreateTempSubdirectory("embeddings-");
        try
        {
            var options = new ModelOptions { EmbeddingFolder = folder.FullName };
            Assert.Equal(
                [$"Model:EmbeddingFolder '{folder.FullName}' has no model.safetensors and no tokenizer.json; put the files of one Model2Vec model there, or name the folder that has them."],
                Faults(options));

            File.WriteAllText(Path.Combine(folder.FullName, "tokenizer.json"), "{}");
            Assert.Contains("has no model.safetensors;", Assert.Single(Faults(options)), StringComparison.Ordinal);

            File.WriteAllText(Path.Combine(folder.FullName, "model.safetensors"), "");
            Assert.Empty(Faults(options));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_and_two_embedding_models_are_told()
    {
        var faults = Faults(new ModelOptions { Provider = "ollama", EmbeddingName = "bge-m3", EmbeddingFolder = "/nowhere/at/all" });

        Assert.Equal(
            [
                "Model:EmbeddingName and Model:EmbeddingFolder are both set; keep the one that is to be used: the name for a service's model, the folder for one on this machine.",
                "Model:EmbeddingFolder '/nowhere/at/all' is not a folder; name one with the files model.safetensors and tokenizer.json of a Model2Vec model, or take the setting away.",
            ],
            faults);
    }

    private static List<string> Faults(ModelOptions options) =>
        [.. new ModelOptionsValidator().Validate(null, options).Failures ?? []];
}
