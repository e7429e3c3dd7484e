using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>The place in a transcript that a client has seen.</summary>
internal static class Watermark
{
    /// <summary>The watermark of a request; 0 when it has none; <see langword="null"/> when nobody here gave it out.</summary>
    public static long? Of(HttpRequest request) =>
        request.Query["watermark"].ToString() is not { Length: > 0 } text ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long watermark) ? watermark
        : null;

    public static string Write(long watermark) => watermark.ToString(CultureInfo.InvariantCulture);

    public static IResult Problem() =>
        DirectLineErrors.BadArgument("'watermark' must be one that this server gave out, or be left out for everything.");
}
