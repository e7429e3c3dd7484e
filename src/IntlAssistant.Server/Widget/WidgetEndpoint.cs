using IntlAssistant.Server.FrontEnd;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.Server.Widget;

/// <summary>Serves the loader under an address that never changes, because other sites have written it down.</summary>
internal static class WidgetEndpoint
{
    private const string AnHour = "public, max-age=3600";

    /// <summary>Maps <c>/widget.js</c>.</summary>
    public static void MapWidget(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/widget.js", [HttpMethods.Get, HttpMethods.Head], Serve);

    private static FileContentHttpResult Serve(AssetCatalog catalog, HttpContext context)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return AssetEndpoints.Send(
            catalog.Find("widget.js") ?? throw new InvalidOperationException("The server was started without its widget."), context, AnHour);
    }
}
