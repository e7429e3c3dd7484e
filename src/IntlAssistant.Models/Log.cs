using Microsoft.Extensions.Logging;

namespace IntlAssistant.Models;

/// <summary>What calls to models tell those who run them; never what was said.</summary>
internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Debug, "{Operation} with {Model} for {Purpose} took {Milliseconds:0} ms, {InputTokens} tokens in, {OutputTokens} out, cost {Cost}")]
    public static partial void Called(
        this ILogger logger, string operation, string model, string? purpose, double milliseconds, long? inputTokens, long? outputTokens, decimal cost);

    [LoggerMessage(1101, LogLevel.Warning, "{Operation} with {Model} for {Purpose} gave nothing after {Milliseconds:0} ms: {Fault}. {Why}")]
    public static partial void Failed(
        this ILogger logger, string operation, string model, string? purpose, double milliseconds, string fault, string? why);

    [LoggerMessage(1102, LogLevel.Debug, "{Operation} with {Model} for {Purpose} was stopped after {Milliseconds:0} ms")]
    public static partial void Stopped(this ILogger logger, string operation, string model, string? purpose, double milliseconds);
}
