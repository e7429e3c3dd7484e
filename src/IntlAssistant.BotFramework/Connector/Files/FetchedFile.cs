namespace IntlAssistant.BotFramework.Connector.Files;

/// <summary>What became of a file that was to be fetched. A closed set of three.</summary>
public abstract record FetchedFile
{
    private FetchedFile()
    {
    }

    /// <summary>It is here.</summary>
    /// <param name="Content">Its bytes.</param>
    public sealed record Here(ReadOnlyMemory<byte> Content) : FetchedFile;

    /// <summary>It has more bytes than it may.</summary>
    public sealed record TooLarge : FetchedFile;

    /// <summary>It was not to be had.</summary>
    /// <param name="Reason">Why, without its address: whoever has that may have the file.</param>
    public sealed record Unreachable(string Reason) : FetchedFile;
}
