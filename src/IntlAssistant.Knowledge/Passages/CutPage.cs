namespace IntlAssistant.Knowledge.Passages;

/// <summary>A page cut into passages.</summary>
/// <param name="Passages">The passages in the order of the page, those to hand over last.</param>
/// <param name="Slugs">The slugs that questions may name.</param>
internal sealed record CutPage(IReadOnlyList<Passage> Passages, IReadOnlyList<string> Slugs);
