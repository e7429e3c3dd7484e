namespace IntlAssistant.Knowledge;

/// <summary>How a <see cref="KnowledgeFolder"/> notices changes.</summary>
public sealed record KnowledgeFolderOptions
{
    /// <summary>How long to wait after a change before reading, so that a save of several files is read once.</summary>
    /// <value>The default is 200 milliseconds.</value>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How often to compare the files with what was read, for folders whose changes the operating system does not report (network shares, some containers).</summary>
    /// <value>The default is 500 milliseconds. Folders that take long to list are compared less often.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(500);
}
