using System.Text.Json;

namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>Activities on their way to a client.</summary>
/// <param name="Activities">The activities as they are on the wire, oldest first.</param>
/// <param name="Watermark">The place in the transcript after the last of them; unchanged by typing.</param>
public sealed record ActivitySet(IReadOnlyList<JsonElement> Activities, long Watermark)
{
    /// <summary>Called when they have left on a socket; quick, and throws nothing.</summary>
    public Action? OnSent { get; init; }
}
