using IntlAssistant.Conversations.Storage;
using IntlAssistant.Knowledge;
using IntlAssistant.Server.FrontEnd;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.Server.Health;

/// <summary>Tells whoever watches the server whether it lives and whether it can do its work.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", Live);
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static JsonHttpResult<Readiness> Live(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Readiness(Readiness.Ok, new Dictionary<string, Check>()), HealthJson.Default.Readiness);
    }

    private static async Task<JsonHttpResult<Readiness>> ReadyAsync(
        HttpContext context, IKnowledge knowledge, IStorageHealth storage, AssetCatalog assets, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var checks = new Dictionary<string, Check>
        {
            ["storage"] = Storage(await storage.CheckAsync(cancellationToken)),
            ["knowledge"] = Knowledge(knowledge.Current),
            ["chat"] = assets.Problem is { } problem ? new Check(Readiness.Degraded, [problem]) : Check.Fine,
        };
        var readiness = Readiness.Of(checks);
        return TypedResults.Json(
            readiness,
            HealthJson.Default.Readiness,
            statusCode: readiness.Status == Readiness.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    /// <remarks>What the store says names folders; it is in the log, and not for everybody.</remarks>
    private static Check Storage(StorageHealth health) =>
        health.IsHealthy ? Check.Fine : new Check(Readiness.Unavailable, ["Conversations cannot be stored; the server's log says why."]);

    private static Check Knowledge(KnowledgeSnapshot snapshot) =>
        snapshot.Pages.Count == 0 ? new Check(Readiness.Degraded, ["There are no pages to answer from.", .. Sentences(snapshot)])
        : snapshot.Problems.Count > 0 ? new Check(Readiness.Degraded, Sentences(snapshot))
        : Check.Fine;

    private static List<string> Sentences(KnowledgeSnapshot snapshot) => [.. snapshot.Problems.Select(problem => problem.ToString())];
}
