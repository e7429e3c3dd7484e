namespace IntlAssistant.Cli.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What it is about, in a word or two.</param>
/// <param name="Good">Whether it is as it should be.</param>
/// <param name="Finding">What was found, in a sentence.</param>
/// <param name="Items">What somebody should look at; empty when nothing is.</param>
internal sealed record Check(string Name, bool Good, string Finding, IReadOnlyList<string> Items)
{
    /// <summary>A check that is good when nothing is to be looked at.</summary>
    public static Check Of(string name, string good, string look, IReadOnlyList<string> items) =>
        new(name, items.Count == 0, items.Count == 0 ? good : look, items);
}
