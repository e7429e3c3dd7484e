using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>A unit of a passage that a part of a sentence stands on.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Unit">The unit of it.</param>
internal readonly record struct Place(ProvingPassage Passage, ProvingUnit Unit);
