namespace IntlAssistant.Models;

/// <summary>A model gave nothing. The message is for those who run the assistant and holds nothing that a visitor wrote.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">What happened, in a sentence.</param>
/// <param name="inner">What it came from.</param>
public sealed class ModelException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public ModelFault Fault => fault;

    /// <summary>After how long the service may be asked again; <see langword="null"/> when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether asking again may help.</summary>
    public bool IsPassing => fault is ModelFault.Unreachable or ModelFault.TimedOut or ModelFault.Busy or ModelFault.Failed;
}
