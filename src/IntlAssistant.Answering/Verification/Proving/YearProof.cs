using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Tells whether a sentence gives as current what the passages tell of a year.</summary>
internal static class YearProof
{
    /// <summary>Whether it says "this year" where the unit that it comes from names a year that the sentence leaves out.</summary>
    public static bool SaysNow(Statement said, ProvingUnit unit) => said.AllMarks.HasFlag(Mark.Now) && !said.Facts.Any(IsOfYear)
        && unit.Above.Append(unit.Said).All(statement => !statement.AllMarks.HasFlag(Mark.Now))
        && unit.Above.Append(unit.Said).Any(statement => statement.Facts.Any(IsOfYear));

    private static bool IsOfYear(PlacedFact fact) => fact.Fact.Kind == HardFactKind.Date ? fact.Fact.Day.Year > 0
        : fact.Fact is { Kind: HardFactKind.Number, Unit.Length: 0 } && fact.Fact.Readings[0] is [>= '1' and <= '2', _, _, _];
}
