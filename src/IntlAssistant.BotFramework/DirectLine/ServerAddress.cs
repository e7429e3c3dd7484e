using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>The address that whoever asks at this moment reaches this server under.</summary>
public sealed class ServerAddress(IHttpContextAccessor context, IOptions<DirectLineOptions> options)
{
    /// <summary>The address, without a slash at its end; <see langword="null"/> where nobody asks and no setting tells.</summary>
    public string? Now => context.HttpContext is { } http
        ? PublicAddress.Of(http.Request, options.Value.PublicUrl)
        : options.Value.PublicUrl?.TrimEnd('/');
}
