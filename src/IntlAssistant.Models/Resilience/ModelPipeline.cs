using IntlAssistant.Models.Settings;

using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace IntlAssistant.Models.Resilience;

/// <summary>How calls to a model are made: each in its time, again when it may help, and not at all while the model fails.</summary>
/// <remarks>One for each model; safe to use from many threads.</remarks>
internal sealed class ModelPipeline
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(300);

    // A visitor does not wait for a service that wants to be left alone for longer.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(1);

    // Nearly all: one good call among them does not make a service well.
    private const double FailingShare = 0.8;

    private readonly ResiliencePipeline pipeline;
    private readonly CircuitBreakerStateProvider breaker = new();

    public ModelPipeline(ModelOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = FirstDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(MayHelp(arguments.Outcome.Exception)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as ModelException)?.RetryAfter),
            });
        }

        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = FailingShare,
            MinimumThroughput = options.FailuresToPause,
            SamplingDuration = Watched,
            BreakDuration = options.Pause,
            StateProvider = breaker,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is TimeoutRejectedException or ModelException { IsPassing: true } or ModelException { Fault: ModelFault.Malformed or ModelFault.Rejected }),
        });
        builder.AddTimeout(options.Timeout);
        pipeline = builder.Build();
    }

    /// <summary>Whether the model failed often and is left alone: as the last call found it.</summary>
    public bool IsPaused => breaker.CircuitState is CircuitState.Open or CircuitState.Isolated;

    /// <summary>Makes a call.</summary>
    /// <exception cref="ModelException">Nothing came of it.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await call(token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException late)
        {
            throw new ModelException(ModelFault.TimedOut, $"The model did not answer within {late.Timeout}.", late);
        }
        catch (BrokenCircuitException paused)
        {
            throw new ModelException(ModelFault.Paused, "The model failed often and is left alone for a while.", paused);
        }
    }

    private static bool MayHelp(Exception? failure) => failure switch
    {
        TimeoutRejectedException => true,
        ModelException { RetryAfter: { } after } => after <= LongestDelay,
        ModelException known => known.IsPassing,
        _ => false,
    };
}
