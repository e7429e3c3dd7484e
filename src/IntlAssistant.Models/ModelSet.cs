using System.Diagnostics.Metrics;

using IntlAssistant.Answering.Vectors.Static;
using IntlAssistant.Models.Budgets;
using IntlAssistant.Models.OpenAI;
using IntlAssistant.Models.Resilience;
using IntlAssistant.Models.Settings;
using IntlAssistant.Models.Telemetry;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Models;

/// <summary>The models that the settings name, each behind what keeps calls in time, in budget and measured.</summary>
public sealed class ModelSet : IDisposable
{
    private readonly OpenAIService? service;
    private readonly CallGate gate;
    private readonly ModelTelemetry telemetry;
    private readonly TokenBudget budget;
    private readonly ModelPipeline? chat;
    private readonly ModelPipeline? embeddings;

    /// <summary>Makes the clients; nothing is called yet.</summary>
    /// <param name="options">The settings, which are valid.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where calls are told.</param>
    /// <param name="meters">Makes the meter; <see langword="null"/> for one of its own.</param>
    /// <exception cref="StaticModelException">The folder of static embeddings cannot be used.</exception>
    public ModelSet(ModelOptions options, TimeProvider time, ILogger<ModelSet> logger, IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        gate = new CallGate(options.Concurrency, time);
        telemetry = new ModelTelemetry(options, meters);
        budget = new TokenBudget(options, time);
        service = options.HasChat || options.HasEmbeddings ? new OpenAIService(options) : null;
        if (options.HasChat)
        {
            // From the inside out: the model, time and repetition, how many at once, budget, figures.
            IChatClient model = new OpenAIChatClient(service!.Chat(options.Name!), options.Provider, options.Name!);
            chat = new ModelPipeline(options, time);
            model = new ResilientChatClient(model, chat, options.Timeout, time);
            model = new GatedChatClient(model, gate);
            model = new BudgetedChatClient(model, budget);
            Chat = new MeteredChatClient(model, options.Name!, telemetry, logger, time);
        }

        if (options.HasEmbeddingFolder)
        {
            Embeddings = StaticEmbeddings.Load(options.EmbeddingFolder!); // In this process: nothing to wait for, to pay or to repeat.
        }
        else if (options.HasEmbeddings)
        {
            IEmbeddingGenerator<string, Embedding<float>> model = new OpenAIEmbeddings(service!.Embeddings(options.EmbeddingName!), options.Provider, options.EmbeddingName!);
            embeddings = new ModelPipeline(options, time);
            model = new ResilientEmbeddings(model, embeddings);
            model = new GatedEmbeddings(model, gate);
            model = new BudgetedEmbeddings(model, budget);
            Embeddings = new MeteredEmbeddings(model, options.EmbeddingName!, telemetry, logger, time);
        }
    }

    /// <summary>The chat model; <see langword="null"/> when none is set.</summary>
    public IChatClient? Chat { get; }

    /// <summary>The embedding model; <see langword="null"/> when none is set.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Embeddings { get; }

    /// <summary>What keeps the models from being asked now; nothing is called for it.</summary>
    public ModelTroubles Troubles() => new(chat?.IsPaused == true, embeddings?.IsPaused == true, budget.IsSpent);

    /// <inheritdoc/>
    public void Dispose()
    {
        Chat?.Dispose();
        Embeddings?.Dispose();
        service?.Dispose();
        gate.Dispose();
        telemetry.Dispose();
    }
}
