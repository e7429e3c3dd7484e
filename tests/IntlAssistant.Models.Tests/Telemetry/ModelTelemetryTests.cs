using System.Diagnostics;
using System.Diagnostics.Metrics;

using IntlAssistant.Answering.Generation;
using IntlAssistant.Models.Telemetry;
using IntlAssistant.Models.Tests.Fakes;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Tests.Telemetry;

public sealed class ModelTelemetryTests : IAsyncLifetime
{
    private readonly CollectedLog<ModelSet> log = new();
    private FakeModelService service = null!;

    public async Task InitializeAsync() => service = await FakeModelService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Every_call_is_told_with_tokens_cost_and_time_and_without_its_words()
    {
        var name = $"model-{Guid.NewGuid():N}"; // Other tests run at the same time.
        using var figures = new Figures(name);
        using var models = Fakes.Models.Of(
            service.Options(options => (options.Name, options.InputPrice, options.OutputPrice) = (name, 2m, 10m)), log: log);

        await models.Chat!.GetResponseAsync(Fakes.Models.Hello, ModelCall.On(new ChatOptions(), ModelCall.Answer, "somebody"));
        service.Fails(500);
        await Assert.ThrowsAsync<ModelException>(() => Fakes.Models.StreamAsync(models.Chat!));

        Assert.Equal([100, 20], figures.Of("gen_ai.client.token.usage"));
        Assert.Equal([((100 * 2) + (20 * 10)) / 1e6], figures.Of("intl_assistant.model.cost"));
        Assert.Equal(2, figures.Of("gen_ai.client.operation.duration").Count);
        Assert.Equal(["", "Failed"], figures.Spans.Select(span => span.GetTagItem("error.type") as string ?? ""));
        Assert.Equal("answer", figures.Spans[0].GetTagItem("intl_assistant.purpose"));
        Assert.Equal(2, log.Lines.Count);
        var told = string.Join('\n', [.. log.Lines, .. figures.Spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}"))]);
        Assert.DoesNotContain("who is there", told, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", told, StringComparison.Ordinal);
    }

    private sealed class Figures : IDisposable
    {
        private readonly List<(string Name, double Value)> measured = [];
        private readonly List<Activity> spans = [];
        private readonly MeterListener meters = new();
        private readonly ActivityListener traces;

        public Figures(string model)
        {
            meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ModelTelemetry.SourceName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags, model));
            meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags, model));
            meters.Start();
            traces = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ModelTelemetry.SourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (activity.GetTagItem("gen_ai.request.model") is string named && named == model)
                    {
                        lock (spans)
                        {
                            spans.Add(activity);
                        }
                    }
                },
            };
            ActivitySource.AddActivityListener(traces);
        }

        public IReadOnlyList<Activity> Spans
        {
            get
            {
                lock (spans)
                {
                    return [.. spans];
                }
            }
        }

        public IReadOnlyList<double> Of(string name)
        {
            lock (measured)
            {
                return [.. measured.Where(figure => figure.Name == name).Select(figure => figure.Value)];
            }
        }

        public void Dispose()
        {
            meters.Dispose();
            traces.Dispose();
        }

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, string model)
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "gen_ai.request.model", Value: string named } && named == model)
                {
                    lock (measured)
                    {
                        measured.Add((instrument.Name, value));
                    }
                }
            }
        }
    }
}
