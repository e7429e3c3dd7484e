using IntlAssistant.Models.Settings;

namespace IntlAssistant.Models.Tests.Fakes;

/// <summary>Settings that lead to the fake service.</summary>
internal static class FakeSettings
{
    public static ModelOptions Options(this FakeModelService service, Action<ModelOptions>? change = null)
    {
        var options = new ModelOptions
        {
            Provider = ModelProviders.OpenAI,
            Endpoint = service.Endpoint,
            Name = "small-model",
            EmbeddingName = "small-embedding",
            Key = "secret-key",
            Retries = 0,
        };
        change?.Invoke(options);
        return options;
    }
}
