using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>The open sockets of this process.</summary>
public interface IOpenStreams
{
    /// <summary>Whether the caller's address may open one more, so that a page need not be given a token for nothing.</summary>
    bool HasRoomFor(HttpContext http);
}
