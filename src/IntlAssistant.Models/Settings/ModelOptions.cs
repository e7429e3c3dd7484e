using IntlAssistant.Answering.Generation;

namespace IntlAssistant.Models.Settings;

/// <summary>Which models the office uses, if any: the section <c>Model</c> of the settings. With none set there is no model and no cost.</summary>
public sealed class ModelOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Model";

    /// <summary>Whose models: one of <see cref="ModelProviders"/>.</summary>
    /// <value>Default: <c>none</c>.</value>
    public string Provider { get; set; } = ModelProviders.None;

    /// <summary>The address of the service. Needed for <c>azure-openai</c>: <c>https://RESOURCE.openai.azure.com</c>.</summary>
    /// <value>Default: OpenAI's own, or Ollama's on this machine.</value>
    public string? Endpoint { get; set; }

    /// <summary>The chat model; for <c>azure-openai</c> the name of its deployment. Without one, nothing is worded by a model.</summary>
    public string? Name { get; set; }

    /// <summary>The embedding model; for <c>azure-openai</c> the name of its deployment. Without one, passages are found by their words alone.</summary>
    public string? EmbeddingName { get; set; }

    /// <summary>A folder with a static embedding model in Model2Vec's format (<c>model.safetensors</c>, <c>tokenizer.json</c>), read into memory and computed in process: no service. Instead of <c>Model:EmbeddingName</c>.</summary>
    public string? EmbeddingFolder { get; set; }

    /// <summary>The key of the service; a secret, for user secrets or the environment. Ollama needs none.</summary>
    public string? Key { get; set; }

    /// <summary>How long one call may take; of a stream, until its first word and between two.</summary>
    /// <value>Default: 15 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a visitor's turn may wait for the model in all; then the quoted answer is given.</summary>
    /// <value>Default: 25 seconds.</value>
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How often a call that failed is made again, while the turn has time.</summary>
    /// <value>Default: 1.</value>
    public int Retries { get; set; } = 1;

    /// <summary>When nearly all calls of a minute fail, and there were so many, the model is left alone for <see cref="Pause"/>.</summary>
    /// <value>Default: 5.</value>
    public int FailuresToPause { get; set; } = 5;

    /// <summary>How long a failing model is left alone.</summary>
    /// <value>Default: 30 seconds.</value>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many calls are made at the same time; who finds none free within a second gets the quoted answer.</summary>
    /// <value>Default: 4.</value>
    public int Concurrency { get; set; } = 4;

    /// <summary>How many tokens all calls together may use in a day, by UTC; 0 for as many as it takes.</summary>
    /// <value>Default: 2,000,000.</value>
    public long DailyTokens { get; set; } = 2_000_000;

    /// <summary>How many tokens the turns of one visitor may use in a day; 0 for as many as it takes.</summary>
    /// <value>Default: 60,000.</value>
    public long VisitorTokens { get; set; } = 60_000;

    /// <summary>How long a reply of the model may be, in tokens.</summary>
    /// <value>Default: 800.</value>
    public int MaxOutputTokens { get; set; } = 800;

    /// <summary>How free the wording is, 0 to 2; not sent when not set, because some models take none.</summary>
    /// <value>Default: not set; 0 for <c>ollama</c>.</value>
    public float? Temperature { get; set; }

    /// <summary>What a million tokens of prompt cost, for the figures of telemetry.</summary>
    /// <value>Default: 0.</value>
    public decimal InputPrice { get; set; }

    /// <summary>What a million tokens of reply cost, for the figures of telemetry.</summary>
    /// <value>Default: 0.</value>
    public decimal OutputPrice { get; set; }

    /// <summary>The temperature that is sent.</summary>
    public float? SentTemperature => Temperature ?? (Provider == ModelProviders.Ollama ? 0 : null);

    /// <summary>Whether a chat model is set.</summary>
    public bool HasChat => Provider != ModelProviders.None && !string.IsNullOrWhiteSpace(Name);

    /// <summary>Whether there are static embeddings.</summary>
    public bool HasEmbeddingFolder => !string.IsNullOrWhiteSpace(EmbeddingFolder);

    /// <summary>Whether an embedding model of a service is set.</summary>
    public bool HasEmbeddings => Provider != ModelProviders.None && !string.IsNullOrWhiteSpace(EmbeddingName);

    /// <summary>What answering needs of the settings.</summary>
    public GenerationOptions ForAnswers() => new()
    {
        Model = Name ?? "",
        TurnTimeout = TurnTimeout,
        MaxOutputTokens = MaxOutputTokens,
        Temperature = SentTemperature,
    };
}
