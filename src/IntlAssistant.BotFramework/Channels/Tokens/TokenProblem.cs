namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>Why a token is not believed, for those who run the server: which part of it, and what is wrong with that. Never its value.</summary>
/// <param name="Access">What the caller is told.</param>
/// <param name="Claim">The claim, header or setting.</param>
/// <param name="Problem">What is wrong, to be read after the claim.</param>
internal sealed record TokenProblem(ChannelAccess Access, string Claim, string Problem)
{
    public static TokenProblem Unproved(string claim, string problem) => new(ChannelAccess.Unauthenticated, claim, problem);

    public static TokenProblem Forbidden(string claim, string problem) => new(ChannelAccess.Forbidden, claim, problem);
}
