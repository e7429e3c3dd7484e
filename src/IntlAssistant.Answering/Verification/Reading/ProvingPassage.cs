using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>A passage as replies are held against it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Units">Its sentences, items and rows, in order.</param>
/// <param name="All">All its terms, headings and title included.</param>
/// <param name="Addresses">The links and e-mail addresses that it shows or leads to.</param>
internal sealed record ProvingPassage(Passage Passage, IReadOnlyList<ProvingUnit> Units, TermBag All, IReadOnlyList<HardFact> Addresses)
{
    /// <summary>Whether a sentence is in another language.</summary>
    public bool IsForeignTo(Statement said) => Passage.Page.Language != said.Language;
}
