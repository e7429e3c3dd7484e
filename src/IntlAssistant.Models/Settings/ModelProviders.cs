namespace IntlAssistant.Models.Settings;

/// <summary>The words that <see cref="ModelOptions.Provider"/> may have.</summary>
public static class ModelProviders
{
    /// <summary>No model: everything is answered by quoting.</summary>
    public const string None = "none";

    /// <summary>OpenAI, and any service that speaks its protocol at <see cref="ModelOptions.Endpoint"/>.</summary>
    public const string OpenAI = "openai";

    /// <summary>A resource of Azure OpenAI; models are named by their deployments.</summary>
    public const string AzureOpenAI = "azure-openai";

    /// <summary>Ollama, mostly on the same machine.</summary>
    public const string Ollama = "ollama";

    internal static IReadOnlyList<string> All { get; } = [None, OpenAI, AzureOpenAI, Ollama];
}
