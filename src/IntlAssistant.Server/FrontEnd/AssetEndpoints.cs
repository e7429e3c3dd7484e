using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>Serves the files that never change under their address.</summary>
internal static class AssetEndpoints
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Maps <c>/assets/{hash}/{name}</c>.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{hash}/{name}", [HttpMethods.Get, HttpMethods.Head], Serve);

    private static Results<FileContentHttpResult, NotFound> Serve(string hash, string name, AssetCatalog catalog, HttpContext context) =>
        catalog.Find(name) is { } asset && asset.Hash == hash
            ? Send(asset, context, ForEver)
            : TypedResults.NotFound();

    /// <summary>Sends a file in the form that the browser takes, and nothing but its tag when the browser has it.</summary>
    public static FileContentHttpResult Send(Asset asset, HttpContext context, string cacheControl)
    {
        var (bytes, encoding) = asset.For(context.Request.Headers.AcceptEncoding);
        context.Response.Headers.CacheControl = cacheControl;
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        return TypedResults.File(
            bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}-{encoding ?? "id"}\""));
    }
}
