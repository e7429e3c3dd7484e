using IntlAssistant.BotFramework.DirectLine.Streams;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>Tells a client what it needs to go on: a fresh token, and where its stream is.</summary>
internal sealed class ConversationAnswers(DirectLineTokens tokens, OpenStreams streams, IOptions<DirectLineOptions> options)
{
    public async Task<IResult> AnswerAsync(HttpContext http, DirectLineGrant grant, long watermark, int status)
    {
        DirectLineToken token = await tokens.IssueAsync(grant, http.RequestAborted);
        streams.Extend(grant.ConversationId, token.ExpiresAt);
        string credential = await tokens.IssueStreamAsync(new StreamTicket(grant, token.ExpiresAt), http.RequestAborted);

        // "http" becomes "ws", "https" becomes "wss".
        string address = "ws" + PublicAddress.Of(http.Request, options.Value.PublicUrl)["http".Length..];
        string stream = $"{address}{DirectLineRoutes.Prefix}/conversations/{grant.ConversationId}/stream";
        var answer = new ConversationAnswer(
            grant.ConversationId, token.Token, token.ExpiresIn, $"{stream}?watermark={Watermark.Write(watermark)}&t={credential}");
        return TypedResults.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);
    }
}
