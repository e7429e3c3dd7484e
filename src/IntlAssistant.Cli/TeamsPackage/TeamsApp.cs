namespace IntlAssistant.Cli.TeamsPackage;

/// <summary>The app as its manifest describes it. What is missing is said by <see cref="TeamsAppCheck"/>.</summary>
internal sealed record TeamsApp
{
    public string? AppId { get; init; }

    public string? Site { get; init; }

    public string? Name { get; init; }

    public string? FullName { get; init; }

    public string? Developer { get; init; }

    public string? Privacy { get; init; }

    public string? Terms { get; init; }

    public string? Color { get; init; }

    public required string Version { get; init; }

    public bool HasConsole { get; init; }
}
