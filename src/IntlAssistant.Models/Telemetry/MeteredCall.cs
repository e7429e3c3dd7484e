using System.Diagnostics;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Models.Telemetry;

/// <summary>One call while it is under way: told to traces, figures and log when it is disposed. A call that nobody says is done was stopped.</summary>
internal sealed class MeteredCall(ModelTelemetry telemetry, ILogger log, TimeProvider time, string operation, string model, string? purpose) : IDisposable
{
    private const string Stopped = "Stopped";

    private readonly Activity? activity = telemetry.Begin(operation, model, purpose);
    private readonly long start = time.GetTimestamp();
    private string? fault = Stopped;
    private string? why;
    private UsageDetails? usage;

    public void Uses(UsageDetails? details) => usage = details ?? usage;

    public void Done() => fault = null;

    public void Fails(Exception failure)
    {
        fault = failure is ModelException known ? known.Fault.ToString() : failure is OperationCanceledException ? Stopped : failure.GetType().Name;
        why = failure is ModelException { Message: var message } ? message : null;
    }

    public void Dispose()
    {
        var use = new ModelUse(operation, model, purpose, time.GetElapsedTime(start), usage, fault);
        telemetry.End(activity, use);
        activity?.Dispose();
        switch (fault)
        {
            case null:
                log.Called(operation, model, purpose, use.Took.TotalMilliseconds, usage?.InputTokenCount, usage?.OutputTokenCount, telemetry.CostOf(usage));
                break;
            case Stopped:
                log.Stopped(operation, model, purpose, use.Took.TotalMilliseconds);
                break;
            default:
                log.Failed(operation, model, purpose, use.Took.TotalMilliseconds, fault, why);
                break;
        }
    }
}
