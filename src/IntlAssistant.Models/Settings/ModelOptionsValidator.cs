using Microsoft.Extensions.Options;

namespace IntlAssistant.Models.Settings;

/// <summary>Says of each setting of the model what is wrong with it and what is allowed, all at once.</summary>
public sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(5);
    private static readonly string[] FilesOfFolder = ["model.safetensors", "tokenizer.json"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> faults = [.. OfService(options), .. OfFolder(options), .. OfTimes(options), .. OfNumbers(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> OfService(ModelOptions options)
    {
        if (!ModelProviders.All.Contains(options.Provider))
        {
            yield return $"Model:Provider '{options.Provider}' is not known; write {string.Join(", ", ModelProviders.All.SkipLast(1))} or {ModelProviders.All[^1]}.";
            yield break;
        }

        if (options.Provider == ModelProviders.None)
        {
            if (Named(options).FirstOrDefault() is { } key)
            {
                yield return $"{key} is set and Model:Provider is not; write openai, azure-openai or ollama there, or take {key} away.";
            }

            yield break;
        }

        if (!options.HasChat && !options.HasEmbeddings)
        {
            yield return $"Model:Provider is '{options.Provider}' and no model is named; write a chat model into Model:Name, an embedding model into Model:EmbeddingName, or both.";
        }

        if (options.Endpoint is not null && ModelEndpoint.FaultOf(options.Endpoint) is { } fault)
        {
            yield return $"Model:Endpoint '{options.Endpoint}' {fault}";
        }

        if (options.Provider == ModelProviders.AzureOpenAI && string.IsNullOrWhiteSpace(options.Endpoint))
        {
            yield return "Model:Endpoint is needed for azure-openai; write the address of the resource, such as https://RESOURCE.openai.azure.com.";
        }

        if (NeedsKey(options) && string.IsNullOrWhiteSpace(options.Key))
        {
            yield return $"Model:Key is needed for {options.Provider}; set it as a user secret or in the environment (Model__Key), never in a file of the repository.";
        }
    }

    private static IEnumerable<string> OfFolder(ModelOptions options)
    {
        if (!options.HasEmbeddingFolder)
        {
            yield break;
        }

        var folder = options.EmbeddingFolder!; // It is set.
        if (!string.IsNullOrWhiteSpace(options.EmbeddingName))
        {
            yield return "Model:EmbeddingName and Model:EmbeddingFolder are both set; keep the one that is to be used: the name for a service's model, the folder for one on this machine.";
        }

        if (!Directory.Exists(folder))
        {
            yield return $"Model:EmbeddingFolder '{folder}' is not a folder; name one with the files {string.Join(" and ", FilesOfFolder)} of a Model2Vec model, or take the setting away.";
        }
        else if (FilesOfFolder.Where(file => !File.Exists(Path.Combine(folder, file))).ToList() is { Count: > 0 } missing)
        {
            yield return $"Model:EmbeddingFolder '{folder}' has no {string.Join(" and no ", missing)}; put the files of one Model2Vec model there, or name the folder that has them.";
        }
    }

    // Another service than OpenAI's own that speaks its protocol may want none.
    private static bool NeedsKey(ModelOptions options) =>
        options.Provider == ModelProviders.AzureOpenAI || (options.Provider == ModelProviders.OpenAI && options.Endpoint is null);

    private static IEnumerable<string> Named(ModelOptions options)
    {
        (string Key, string? Value)[] settings =
            [("Model:Name", options.Name), ("Model:EmbeddingName", options.EmbeddingName), ("Model:Endpoint", options.Endpoint), ("Model:Key", options.Key)];
        return settings.Where(setting => !string.IsNullOrWhiteSpace(setting.Value)).Select(setting => setting.Key);
    }

    private static IEnumerable<string> OfTimes(ModelOptions options)
    {
        (string Key, TimeSpan Value)[] times =
            [("Model:Timeout", options.Timeout), ("Model:TurnTimeout", options.TurnTimeout), ("Model:Pause", options.Pause)];
        foreach (var (key, value) in times)
        {
            if (value < TimeSpan.FromSeconds(1) || value > LongestCall)
            {
                yield return $"{key} '{value}' is not from 00:00:01 to {LongestCall}.";
            }
        }
    }

    private static IEnumerable<string> OfNumbers(ModelOptions options)
    {
        (string Key, long Value, long Least, long Most)[] numbers =
        [
            ("Model:Retries", options.Retries, 0, 5),
            ("Model:FailuresToPause", options.FailuresToPause, 2, 1000),
            ("Model:Concurrency", options.Concurrency, 1, 1000),
            ("Model:MaxOutputTokens", options.MaxOutputTokens, 50, 16_000),
            ("Model:DailyTokens", options.DailyTokens, 0, long.MaxValue),
            ("Model:VisitorTokens", options.VisitorTokens, 0, long.MaxValue),
        ];
        foreach (var (key, value, least, most) in numbers)
        {
            if (value < least || value > most)
            {
                yield return most == long.MaxValue
                    ? $"{key} '{value}' is less than nothing; write a number of tokens, or 0 for no limit."
                    : $"{key} '{value}' is not from {least} to {most}.";
            }
        }

        if (options.Temperature is < 0 or > 2)
        {
            yield return $"Model:Temperature '{options.Temperature}' is not from 0 to 2.";
        }

        (string Key, decimal Value)[] prices = [("Model:InputPrice", options.InputPrice), ("Model:OutputPrice", options.OutputPrice)];
        foreach (var (key, value) in prices)
        {
            if (value < 0)
            {
                yield return $"{key} '{value}' is less than nothing; write what a million tokens cost, such as 0.15.";
            }
        }
    }
}
