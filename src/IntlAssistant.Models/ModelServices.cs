using System.Diagnostics.Metrics;

using IntlAssistant.Models.Settings;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Models;

/// <summary>Brings the models that the settings name.</summary>
public static class ModelServices
{
    /// <summary>
    /// Adds <see cref="IChatClient"/> where <c>Model:Name</c> is set and <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> where
    /// <c>Model:EmbeddingName</c> or <c>Model:EmbeddingFolder</c> is, unless the host has registered its own before; with neither set nothing is added but the settings' check.
    /// </summary>
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(ModelOptions.Section);
        services.AddOptions<ModelOptions>().Bind(section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new ModelSet(
            provider.GetRequiredService<IOptions<ModelOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ModelSet>>(),
            provider.GetService<IMeterFactory>()));
        if (IsSet(section, nameof(ModelOptions.Name)))
        {
            services.TryAddSingleton(provider => provider.GetRequiredService<ModelSet>().Chat!);
        }

        if (IsSet(section, nameof(ModelOptions.EmbeddingName)) || !string.IsNullOrWhiteSpace(section[nameof(ModelOptions.EmbeddingFolder)]))
        {
            services.TryAddSingleton(provider => provider.GetRequiredService<ModelSet>().Embeddings!);
        }

        return services;
    }

    // What is registered is decided before the settings are checked; what is wrong with them stops the start before anything is asked for.
    private static bool IsSet(IConfigurationSection section, string name) =>
        !string.IsNullOrWhiteSpace(section[name])
        && section[nameof(ModelOptions.Provider)] is { Length: > 0 } provider && provider != ModelProviders.None;
}
