using Microsoft.Extensions.Logging;

namespace IntlAssistant.Knowledge;

/// <summary>What is logged about the content: 3000 to 3099.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Information, "The knowledge folder {Folder} is read: {Pages} pages, {Passages} passages, revision {Revision}.")]
    public static partial void Loaded(ILogger logger, string folder, int pages, int passages, string revision);

    [LoggerMessage(3001, LogLevel.Information, "The content has changed: now {Pages} pages, {Passages} passages, revision {Revision}.")]
    public static partial void Changed(ILogger logger, int pages, int passages, string revision);

    [LoggerMessage(3002, LogLevel.Warning, "A mistake in the content, {Problem} What it spoils is left out, or stays as it last was right.")]
    public static partial void Problem(ILogger logger, ContentProblem problem);

    [LoggerMessage(3003, LogLevel.Error, "The knowledge folder cannot be read; the content stays as it is until the next change.")]
    public static partial void ReloadFailed(ILogger logger, Exception mistake);

    [LoggerMessage(3004, LogLevel.Information, "Changes of the knowledge folder are found by polling alone, because the operating system does not report them: {Reason}")]
    public static partial void NotWatched(ILogger logger, string reason);
}
