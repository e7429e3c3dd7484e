using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Wordings;

/// <summary>What a question asks for, by what the ways of asking teach.</summary>
/// <param name="Sections">The probability that it asks for a passage: 0 to 1; those that are next to impossible are left out.</param>
/// <param name="Pages">The same for pages, with what they leave to staff.</param>
/// <param name="Staff">The probability that it is one of those that are left to staff: 0 to 1.</param>
internal sealed record SectionChances(IReadOnlyDictionary<PassageId, double> Sections, IReadOnlyDictionary<PageId, double> Pages, double Staff)
{
    /// <summary>Nothing is known.</summary>
    public static SectionChances None { get; } = new(new Dictionary<PassageId, double>(), new Dictionary<PageId, double>(), 0);
}
