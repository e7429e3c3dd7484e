using System.Text.Json;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

internal static class ConversationEndpoints
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxLocaleLength = 35;

    public static async Task<IResult> StartAsync(HttpContext http, IDirectLineConversations conversations, ConversationAnswers answers)
    {
        (StartRequest? request, IResult? refusal) =
            await RequestJson.ReadOptionalAsync(http.Request, MaxBodyBytes, DirectLineJson.Default.StartRequest);
        if (refusal is not null)
        {
            return refusal;
        }

        DirectLineCaller caller = DirectLineCaller.Of(http);
        if (caller is DirectLineCaller.Office && UserIds.FindProblem(request?.User?.Id) is { } problem)
        {
            return DirectLineErrors.BadArgument(problem);
        }

        DirectLineGrant grant = caller is DirectLineCaller.Visitor visitor
            ? visitor.Grant
            : new DirectLineGrant(DirectLineTokens.NewConversationId(), request?.User?.Id ?? DirectLineTokens.NewUserId(), null, []);
        DirectLineConversationState state = await conversations.StateAsync(grant.ConversationId, http.RequestAborted);
        if (state is DirectLineConversationState.Ended)
        {
            return DirectLineErrors.NotFound();
        }

        if (state is DirectLineConversationState.NotStarted && conversations.IsBusy)
        {
            return DirectLineErrors.Busy(http);
        }

        bool isNew = await conversations.StartAsync(
            grant.ConversationId, User(grant, request?.User?.Name), CleanLocale(request?.Locale), CancellationToken.None);
        int status = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return await answers.AnswerAsync(http, grant, watermark: 0, status);
    }

    public static async Task<IResult> ReconnectAsync(
        HttpContext http, string conversationId, IDirectLineConversations conversations, ConversationAnswers answers)
    {
        if (Watermark.Of(http.Request) is not { } watermark)
        {
            return Watermark.Problem();
        }

        DirectLineGrant? grant = (DirectLineCaller.Of(http) as DirectLineCaller.Visitor)?.Grant;
        DirectLineConversationState state = await conversations.StateAsync(conversationId, http.RequestAborted);
        if (state is DirectLineConversationState.NotStarted && grant is not null)
        {
            if (conversations.IsBusy)
            {
                return DirectLineErrors.Busy(http);
            }

            // A page that was reloaded between its token and its first call: the token alone gives the right to start.
            await conversations.StartAsync(conversationId, User(grant, null), null, CancellationToken.None);
        }
        else if (state is not DirectLineConversationState.Open
            && !await HasMoreAsync(conversations, conversationId, state, watermark, http.RequestAborted))
        {
            return DirectLineErrors.NotFound();
        }

        grant ??= new DirectLineGrant(conversationId, await FindUserAsync(conversations, conversationId, http.RequestAborted), null, []);
        return await answers.AnswerAsync(http, grant, watermark, StatusCodes.Status200OK);
    }

    /// <summary>Whether a conversation that is over has words that the client has not seen: those are still given to it.</summary>
    private static async Task<bool> HasMoreAsync(
        IDirectLineConversations conversations,
        string conversationId,
        DirectLineConversationState state,
        long watermark,
        CancellationToken cancellationToken) =>
        state is DirectLineConversationState.Ended
        && (await conversations.ReadAsync(conversationId, watermark, cancellationToken)).Activities.Count > 0;

    /// <summary>Who the visitor of a conversation is, when the secret's holder, who is nobody in it, takes it up.</summary>
    private static async Task<string> FindUserAsync(
        IDirectLineConversations conversations, string conversationId, CancellationToken cancellationToken)
    {
        ActivitySet all = await conversations.ReadAsync(conversationId, 0, cancellationToken);
        IEnumerable<ChannelAccount?> senders = all.Activities.Select(json => json.Deserialize(ActivityJson.Default.Activity)?.From);
        return senders.FirstOrDefault(from => from?.Role == RoleTypes.User)?.Id ?? DirectLineTokens.NewUserId();
    }

    private static ChannelAccount User(DirectLineGrant grant, string? name) =>
        new() { Id = grant.UserId, Name = grant.UserName ?? UserIds.CleanName(name), Role = RoleTypes.User };

    /// <remarks>A client that says nonsense of its language is still let in.</remarks>
    private static string? CleanLocale(string? locale) =>
        locale is { Length: > 0 and <= MaxLocaleLength } && locale.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? locale
            : null;
}
