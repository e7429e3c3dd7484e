using IntlAssistant.Bot.Staff;
using IntlAssistant.Server.Chat;
using IntlAssistant.Server.Staff.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Shows replies before they are sent. No page handler, because it changes nothing: the audit trail would be full of it.</summary>
internal static class CaseEndpoints
{
    private const int Longest = 16_000;

    /// <summary>Maps <c>/staff/preview</c>, in a POST because words do not belong into addresses, which are logged.</summary>
    public static void MapCases(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/staff/preview", [HttpMethods.Get, HttpMethods.Post], PreviewAsync).RequireAuthorization(StaffPolicies.Agent);

    private static async Task<Results<ContentHttpResult, BadRequest>> PreviewAsync(
        HttpContext context, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return TypedResults.Content("", "text/html; charset=utf-8");
        }

        if (!await antiforgery.IsRequestValidAsync(context) || !context.Request.HasFormContentType)
        {
            return TypedResults.BadRequest();
        }

        var text = (await context.Request.ReadFormAsync(cancellationToken))["text"].ToString();
        return TypedResults.Content(
            text.Length > Longest ? "" : MarkdownText.ToHtml(StaffWords.ToMarkdown(text)), "text/html; charset=utf-8");
    }
}
