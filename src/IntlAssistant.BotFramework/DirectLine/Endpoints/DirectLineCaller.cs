using IntlAssistant.BotFramework.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>Who calls.</summary>
internal abstract record DirectLineCaller
{
    private DirectLineCaller()
    {
    }

    /// <summary>The holder of the secret: the office's own server.</summary>
    public sealed record Office : DirectLineCaller;

    /// <summary>The holder of a token.</summary>
    public sealed record Visitor(DirectLineGrant Grant) : DirectLineCaller;

    /// <summary>The caller that the guard let through.</summary>
    public static DirectLineCaller Of(HttpContext http) =>
        http.Features.Get<DirectLineCaller>() ?? throw new InvalidOperationException("This call is not behind the guard.");
}
