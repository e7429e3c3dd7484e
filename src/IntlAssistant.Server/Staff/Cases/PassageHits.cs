using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>What was found in the content.</summary>
/// <param name="Words">What was looked for.</param>
/// <param name="Passages">The passages, best first.</param>
internal sealed record PassageHits(string? Words, IReadOnlyList<Passage> Passages)
{
    /// <summary>Nothing was looked for.</summary>
    public static PassageHits None { get; } = new(null, []);
}
