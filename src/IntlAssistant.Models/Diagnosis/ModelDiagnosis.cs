using IntlAssistant.Answering.Vectors.Static;
using IntlAssistant.Models.OpenAI;
using IntlAssistant.Models.Settings;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Models.Diagnosis;

/// <summary>Tells whether the models that the settings name are there and answer.</summary>
public static class ModelDiagnosis
{
    private const string Settings = "model";
    private const string Chat = "chat model";
    private const string Embeddings = "embeddings";
    private const int FewTokens = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Looks at the settings, asks the service which models it has, and where it does not tell, asks the models themselves for a word.</summary>
    public static async Task<IReadOnlyList<ModelFinding>> RunAsync(ModelOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (new ModelOptionsValidator().Validate(null, options) is { Failed: true, Failures: var failures })
        {
            return [.. failures.Select(fault => new ModelFinding(Settings, false, fault))];
        }

        IReadOnlyList<ModelFinding> folder = options.HasEmbeddingFolder ? [Folder(options.EmbeddingFolder!)] : [];
        if (options.Provider == ModelProviders.None)
        {
            return folder.Count > 0 ? folder : [new ModelFinding(Settings, true, "none is set: answers are quoted, and nothing is asked of a model")];
        }

        return [.. await OfServiceAsync(options, cancellationToken).ConfigureAwait(false), .. folder];
    }

    private static ModelFinding Folder(string folder)
    {
        try
        {
            using var model = StaticEmbeddings.Load(folder);
            return new ModelFinding(Embeddings, true, $"'{folder}' has {model.PieceCount} pieces of words and gives {model.Dimension} numbers a text");
        }
        catch (StaticModelException fault)
        {
            return new ModelFinding(Embeddings, false, $"Model:EmbeddingFolder cannot be used: {fault.Message}");
        }
    }

    private static async Task<IReadOnlyList<ModelFinding>> OfServiceAsync(ModelOptions options, CancellationToken cancellationToken)
    {

        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await NamesAsync(options, either.Token).ConfigureAwait(false) is { } names
                ? [.. Named(options).Select(named => Known(named.Kind, named.Model, names, options))]
                : await AskAsync(options, either.Token).ConfigureAwait(false);
        }
        catch (ModelException failure)
        {
            return [new ModelFinding(Settings, false, $"{ModelEndpoint.Of(options)}: {failure.Message}")];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [new ModelFinding(Settings, false, $"{ModelEndpoint.Of(options)}: no answer within {Patience}.")];
        }
    }

    private static IEnumerable<(string Kind, string Model)> Named(ModelOptions options)
    {
        if (options.HasChat)
        {
            yield return (Chat, options.Name!);
        }

        if (options.HasEmbeddings)
        {
            yield return (Embeddings, options.EmbeddingName!);
        }
    }

    // Ollama's names end in a tag, which may be left out.
    private static ModelFinding Known(string kind, string model, IReadOnlyList<string> names, ModelOptions options) =>
        names.Any(name => name == model || name == $"{model}:latest")
            ? new ModelFinding(kind, true, $"'{model}' is there, at {ModelEndpoint.Of(options)}")
            : new ModelFinding(kind, false, $"{ModelEndpoint.Of(options)} has no model '{model}'{(names.Count > 0 ? $"; it has {string.Join(", ", names.Take(10))}" : "")}"
                + (options.Provider == ModelProviders.Ollama ? $"; fetch it with: ollama pull {model}" : ""));

    // Azure lists what could be deployed, not what is; and some services have no list.
    private static async Task<IReadOnlyList<string>?> NamesAsync(ModelOptions options, CancellationToken cancellationToken)
    {
        if (options.Provider == ModelProviders.AzureOpenAI)
        {
            return null;
        }

        using var service = new OpenAIService(options);
        try
        {
            var models = await service.Models().GetModelsAsync(cancellationToken).ConfigureAwait(false);
            return [.. models.Value.Select(model => model.Id)];
        }
        catch (System.ClientModel.ClientResultException none) when (none.Status is 404 or 405 or 501)
        {
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw OpenAIService.Explain(failure);
        }
    }

    private static async Task<IReadOnlyList<ModelFinding>> AskAsync(ModelOptions options, CancellationToken cancellationToken)
    {
        using var models = new ModelSet(options, TimeProvider.System, NullLogger<ModelSet>.Instance);
        var findings = new List<ModelFinding>();
        if (models.Chat is { } chat)
        {
            findings.Add(await TryAsync(Chat, async () =>
            {
                await chat.GetResponseAsync([new ChatMessage(ChatRole.User, "Say yes.")], new ChatOptions { MaxOutputTokens = FewTokens }, cancellationToken).ConfigureAwait(false);
                return $"'{options.Name}' answers, at {ModelEndpoint.Of(options)}";
            }).ConfigureAwait(false));
        }

        if (options.HasEmbeddings && models.Embeddings is { } embeddings)
        {
            findings.Add(await TryAsync(Embeddings, async () =>
            {
                var vectors = await embeddings.GenerateAsync(["yes"], cancellationToken: cancellationToken).ConfigureAwait(false);
                return $"'{options.EmbeddingName}' gives {vectors[0].Dimensions} numbers a text, at {ModelEndpoint.Of(options)}";
            }).ConfigureAwait(false));
        }

        return findings;
    }

    private static async Task<ModelFinding> TryAsync(string kind, Func<Task<string>> ask)
    {
        try
        {
            return new ModelFinding(kind, true, await ask().ConfigureAwait(false));
        }
        catch (ModelException failure)
        {
            return new ModelFinding(kind, false, failure.Message);
        }
    }
}
