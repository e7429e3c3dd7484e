using IntlAssistant.BotFramework.Activities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>What the tokens of one kind of caller must be like.</summary>
internal abstract class TokenRule(SigningKeys keys)
{
    /// <summary>The keys that they are signed with.</summary>
    public SigningKeys Keys { get; } = keys;

    /// <summary>Who issues them.</summary>
    public abstract IReadOnlyList<string> Issuers { get; }

    /// <summary>What is wrong with a token whose signature, issuer, audience and times are right; <see langword="null"/> when nothing is.</summary>
    public abstract TokenProblem? FindProblem(JsonWebToken token, PublishedKey key, Activity activity);

    /// <summary>A claim that stands there once and is text; <see langword="null"/> for any other.</summary>
    protected static string? Claim(JsonWebToken token, string name)
    {
        string[] values = [.. token.Claims.Where(claim => claim.Type == name).Select(claim => claim.Value)];
        return values is [{ Length: > 0 } value] ? value : null;
    }
}
