namespace IntlAssistant.Server.Security;

/// <summary>Tells what a request costs, by its method and path.</summary>
internal static class RequestCosts
{
    private const string DirectLine = "/v3/directline";
    private const string Conversations = DirectLine + "/conversations";
    private static readonly string[] SignInPages = ["/staff/sign-in", "/staff/first", "/staff/welcome"];

    /// <summary>What a request is counted as.</summary>
    public static RequestCost Of(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method) ? RequestCost.None
        : request.Path.Equals("/chat", StringComparison.OrdinalIgnoreCase) ? RequestCost.Message
        : request.Path.Equals("/api/chat/token", StringComparison.OrdinalIgnoreCase) ? RequestCost.Token
        : SignInPages.Any(page => request.Path.StartsWithSegments(page)) ? RequestCost.SignIn
        : !request.Path.StartsWithSegments(DirectLine) ? RequestCost.None
        : ConversationOf(request) is not null ? RequestCost.Message
        : RequestCost.Token;

    /// <summary>The conversation that a Direct Line request says something in; <see langword="null"/> for any other request.</summary>
    public static string? ConversationOf(HttpRequest request) =>
        request.Path.StartsWithSegments(Conversations, out var rest)
        && rest.Value?.Split('/') is ["", { Length: > 0 } conversation, _, ..]
            ? conversation
            : null;
}
