using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>A fact and where it stands in its statement.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="First">The index of its first token.</param>
/// <param name="Last">The index of its last token.</param>
/// <param name="Segment">The segment that it stands in.</param>
/// <param name="Clause">The clause that it stands in.</param>
/// <param name="Bounds">Whether it is a least, a most, or a turning point.</param>
internal sealed record PlacedFact(HardFact Fact, int First, int Last, int Segment, int Clause, Mark Bounds);
