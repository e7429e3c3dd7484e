namespace IntlAssistant.BotFramework.Diagnosis;

/// <summary>One thing that was looked at of how the bot is set up.</summary>
/// <param name="Name">What it is about, in a word or two.</param>
/// <param name="IsGood">Whether it is as it should be.</param>
/// <param name="Finding">What was found, in a sentence.</param>
/// <param name="Items">What somebody should do; empty when nothing is to be done.</param>
public sealed record BotFinding(string Name, bool IsGood, string Finding, IReadOnlyList<string> Items)
{
    internal static BotFinding Good(string name, string finding) => new(name, true, finding, []);

    internal static BotFinding Look(string name, string finding, params IReadOnlyList<string> items) => new(name, false, finding, items);
}
