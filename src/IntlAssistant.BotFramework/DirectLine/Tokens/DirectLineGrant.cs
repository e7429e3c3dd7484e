namespace IntlAssistant.BotFramework.DirectLine.Tokens;

/// <summary>What a token allows: to be one user in one conversation.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">Who its bearer is: begins with <c>dl_</c>.</param>
/// <param name="UserName">The name that goes with it; <see langword="null"/> to let the client say one.</param>
/// <param name="Origins">The web origins that may use it; empty for all that the server allows.</param>
public sealed record DirectLineGrant(string ConversationId, string UserId, string? UserName, IReadOnlyList<string> Origins);
