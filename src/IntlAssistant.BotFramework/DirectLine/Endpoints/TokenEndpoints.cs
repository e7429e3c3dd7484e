using IntlAssistant.BotFramework.DirectLine.Streams;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

internal static class TokenEndpoints
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxOrigins = 20;

    public static async Task<IResult> GenerateAsync(HttpContext http, DirectLineTokens tokens)
    {
        if (DirectLineCaller.Of(http) is not DirectLineCaller.Office)
        {
            return DirectLineErrors.NotForToken();
        }

        (TokenRequest? request, IResult? refusal) =
            await RequestJson.ReadOptionalAsync(http.Request, MaxBodyBytes, DirectLineJson.Default.TokenRequest);
        if (refusal is not null)
        {
            return refusal;
        }

        string[] origins = [.. (request?.TrustedOrigins ?? []).OfType<string>()];
        if (origins.Length > MaxOrigins || origins.Length < request?.TrustedOrigins?.Count || !origins.All(Origins.IsOrigin))
        {
            return DirectLineErrors.BadArgument(
                $"'trustedOrigins' has at most {MaxOrigins} origins, each as 'https://www.university.example'.");
        }

        if (UserIds.FindProblem(request?.User?.Id) is { } problem)
        {
            return DirectLineErrors.BadArgument(problem);
        }

        DirectLineGrant grant = new(
            DirectLineTokens.NewConversationId(),
            request?.User?.Id ?? DirectLineTokens.NewUserId(),
            UserIds.CleanName(request?.User?.Name),
            origins);
        return Answer(await tokens.IssueAsync(grant, http.RequestAborted));
    }

    public static async Task<IResult> RefreshAsync(HttpContext http, DirectLineTokens tokens, OpenStreams streams)
    {
        if (DirectLineCaller.Of(http) is not DirectLineCaller.Visitor { Grant: var grant })
        {
            return DirectLineErrors.BadArgument("A secret does not expire; refresh a token.");
        }

        DirectLineToken token = await tokens.IssueAsync(grant, http.RequestAborted);
        streams.Extend(grant.ConversationId, token.ExpiresAt);
        return Answer(token);
    }

    private static JsonHttpResult<TokenAnswer> Answer(DirectLineToken token) =>
        TypedResults.Json(new TokenAnswer(token.Grant.ConversationId, token.Token, token.ExpiresIn), DirectLineJson.Default.TokenAnswer);
}
