namespace IntlAssistant.BotFramework.DirectLine.Tokens;

/// <summary>A token that was made.</summary>
/// <param name="Token">The signed token, which only its bearer may see; clients read its claim <c>user</c>.</param>
/// <param name="ExpiresAt">When it ends, UTC.</param>
/// <param name="ExpiresIn">How many seconds it lives.</param>
/// <param name="Grant">What it allows.</param>
public sealed record DirectLineToken(string Token, DateTimeOffset ExpiresAt, int ExpiresIn, DirectLineGrant Grant);
