using System.Diagnostics;
using System.Diagnostics.Metrics;

using IntlAssistant.Models.Settings;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Telemetry;

/// <summary>The figures of calls to models, in OpenTelemetry's names: how long, how many tokens, what they cost, how they ended. Nothing that was said is in them.</summary>
public sealed class ModelTelemetry : IDisposable
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string SourceName = "IntlAssistant.Models";

    private const decimal Million = 1_000_000;

    private readonly ModelOptions options;
    private readonly ActivitySource source = new(SourceName);
    private readonly Meter meter;
    private readonly Histogram<double> duration;
    private readonly Histogram<long> tokens;
    private readonly Counter<double> cost;

    internal ModelTelemetry(ModelOptions options, IMeterFactory? meters)
    {
        this.options = options;
        meter = meters?.Create(SourceName) ?? new Meter(SourceName);
        duration = meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "How long calls to models take.");
        tokens = meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "How many tokens calls to models use.");
        cost = meter.CreateCounter<double>("intl_assistant.model.cost", "{currency}", "What calls to models cost, by Model:InputPrice and Model:OutputPrice.");
    }

    internal Activity? Begin(string operation, string model, string? purpose)
    {
        var activity = source.StartActivity($"{operation} {model}", ActivityKind.Client);
        activity?.SetTag("gen_ai.operation.name", operation);
        activity?.SetTag("gen_ai.provider.name", options.Provider);
        activity?.SetTag("gen_ai.request.model", model);
        activity?.SetTag("intl_assistant.purpose", purpose);
        return activity;
    }

    internal void End(Activity? activity, ModelUse use)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", use.Operation },
            { "gen_ai.provider.name", options.Provider },
            { "gen_ai.request.model", use.Model },
            { "intl_assistant.purpose", use.Purpose },
        };
        if (use.Fault is { } fault)
        {
            activity?.SetStatus(ActivityStatusCode.Error, fault);
            activity?.SetTag("error.type", fault);
        }

        Count(tags, "input", use.Usage?.InputTokenCount);
        Count(tags, "output", use.Usage?.OutputTokenCount);
        activity?.SetTag("gen_ai.usage.input_tokens", use.Usage?.InputTokenCount);
        activity?.SetTag("gen_ai.usage.output_tokens", use.Usage?.OutputTokenCount);
        if (CostOf(use.Usage) is > 0 and var price)
        {
            cost.Add((double)price, tags);
            activity?.SetTag("intl_assistant.model.cost", (double)price);
        }

        tags.Add("error.type", use.Fault);
        duration.Record(use.Took.TotalSeconds, tags);
    }

    /// <summary>What tokens cost by the prices of the settings.</summary>
    internal decimal CostOf(UsageDetails? usage) =>
        (((usage?.InputTokenCount ?? 0) * options.InputPrice) + ((usage?.OutputTokenCount ?? 0) * options.OutputPrice)) / Million;

    /// <inheritdoc/>
    public void Dispose()
    {
        source.Dispose();
        meter.Dispose();
    }

    private void Count(TagList tags, string type, long? count)
    {
        if (count is { } used)
        {
            tags.Add("gen_ai.token.type", type);
            tokens.Record(used, tags);
        }
    }
}
