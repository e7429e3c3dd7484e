using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Answering.Vectors.Static;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Models;
using IntlAssistant.Models.Settings;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Cli.Models;

/// <summary>The models that the server's settings name, put beside an assistant as the server does.</summary>
internal sealed class ModelOfSettings : IDisposable
{
    private readonly ModelSet models;
    private readonly ModelOptions options;

    private readonly string? data;

    private ModelOfSettings(ModelOptions options, string? data)
    {
        (this.options, this.data) = (options, data);
        try
        {
            models = new ModelSet(options, TimeProvider.System, NullLogger<ModelSet>.Instance);
        }
        catch (StaticModelException fault)
        {
            throw new UsageException($"Model:EmbeddingFolder cannot be used: {fault.Message}");
        }
    }

    /// <summary>The option <c>--model</c>.</summary>
    public static Option<bool> Option() => new("--model")
    {
        Description = "Use the models that the server's settings name, as the server would: to word answers, to find passages by meaning.",
        Arity = ArgumentArity.Zero,
    };

    /// <summary>The model, where one is asked for.</summary>
    /// <param name="isWanted">Whether <c>--model</c> was given.</param>
    /// <param name="settings">The file that <c>--settings</c> names.</param>
    /// <exception cref="UsageException">The settings name no model, or are wrong.</exception>
    public static ModelOfSettings? Open(bool isWanted, string? settings)
    {
        if (!isWanted)
        {
            return settings is null ? null : throw new UsageException("--settings names the model's settings; give --model with it.");
        }

        var configuration = SettingsFile.Read(settings);
        var options = Read(configuration);
        if (new ModelOptionsValidator().Validate(null, options) is { Failed: true, Failures: var faults })
        {
            throw new UsageException(string.Join(' ', faults));
        }

        return options.HasChat || options.HasEmbeddings || options.HasEmbeddingFolder
            ? new ModelOfSettings(options, DataFolder(configuration))
            : throw new UsageException("The settings name no model; set Model:Provider with Model:Name or Model:EmbeddingName, or Model:EmbeddingFolder, in the file of --settings, or Model__Provider, Model__Name and so on in the environment.");
    }

    /// <summary>The settings of the model.</summary>
    /// <exception cref="UsageException">One of them cannot be read.</exception>
    public static ModelOptions Read(IConfiguration settings)
    {
        try
        {
            return settings.GetSection(ModelOptions.Section).Get<ModelOptions>() ?? new ModelOptions();
        }
        catch (InvalidOperationException malformed)
        {
            throw new UsageException($"A setting of Model cannot be read: {malformed.Message}");
        }
    }

    /// <summary>An assistant with the chat model beside it, where one is set.</summary>
    public IAssistant Beside(Assistant assistant, IKnowledge knowledge) => models.Chat is { } chat
        ? new GroundedAssistant(assistant, knowledge, chat, new ReplyVerifier(), options.ForAnswers(), TimeProvider.System)
        : assistant;

    /// <summary>Whether the embedding model is a service's.</summary>
    public bool HasService => options.HasEmbeddings && !options.HasEmbeddingFolder;

    /// <summary>The models of settings that are valid.</summary>
    /// <exception cref="UsageException">The folder of static embeddings cannot be used.</exception>
    public static ModelOfSettings Of(IConfiguration settings) => new(Read(settings), DataFolder(settings));

    /// <summary>The vectors of a content, not yet computed; <see langword="null"/> where no embedding model is set.</summary>
    /// <param name="knowledge">The content.</param>
    public PassageVectors? Vectors(IKnowledge knowledge) => models.Embeddings is { } embeddings
        ? new PassageVectors(knowledge, embeddings, new PassageVectorOptions { Folder = HasService ? data : null }, TimeProvider.System)
        : null;

    /// <summary>The vectors of a content, computed.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="error">Where it is told that the model fails.</param>
    /// <param name="cancellationToken">Stops the computing.</param>
    public async Task<IPassageVectors> VectorsAsync(IKnowledge knowledge, TextWriter error, CancellationToken cancellationToken)
    {
        if (Vectors(knowledge) is not { } vectors)
        {
            return NoVectors.Instance;
        }

        await vectors.UpdateAsync(cancellationToken).ConfigureAwait(false);
        if (vectors.State.Problem is { } problem)
        {
            error.WriteLine(problem);
        }

        return vectors;
    }

    // What the server keeps there is used and added to; a folder that is not there is not made.
    private static string? DataFolder(IConfiguration settings) =>
        Path.GetFullPath(settings["Storage:DataFolder"] is { Length: > 0 } folder ? folder : "data") is var path && Directory.Exists(path) ? path : null;

    public void Dispose() => models.Dispose();
}
