using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Models;
using IntlAssistant.Models.Settings;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Cli.Models;

/// <summary>The model that the server's settings name, put beside an assistant as the server does.</summary>
internal sealed class ModelOfSettings : IDisposable
{
    private readonly ModelSet models;
    private readonly ModelOptions options;

    private ModelOfSettings(ModelOptions options)
    {
        this.options = options;
        models = new ModelSet(options, TimeProvider.System, NullLogger<ModelSet>.Instance);
    }

    /// <summary>The option <c>--model</c>.</summary>
    public static Option<bool> Option() => new("--model")
    {
        Description = "Let the model that the server's settings name word the answers, as the server would.",
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

        var options = Read(SettingsFile.Read(settings));
        if (new ModelOptionsValidator().Validate(null, options) is { Failed: true, Failures: var faults })
        {
            throw new UsageException(string.Join(' ', faults));
        }

        return options.HasChat
            ? new ModelOfSettings(options)
            : throw new UsageException("The settings name no chat model; set Model:Provider and Model:Name in the file of --settings, or Model__Provider and Model__Name in the environment.");
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

    /// <summary>An assistant with the model beside it.</summary>
    public IAssistant Beside(Assistant assistant, IKnowledge knowledge) =>
        new GroundedAssistant(assistant, knowledge, models.Chat!, new ReplyVerifier(), options.ForAnswers(), TimeProvider.System); // Opened only with one.

    public void Dispose() => models.Dispose();
}
