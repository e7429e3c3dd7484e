using IntlAssistant.Answering.Verification.Marks;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Compares the bounds of a number: a least is no most, before is not after.</summary>
internal static class Bounds
{
    /// <summary>Whether a number is bounded otherwise than where it comes from. A bound may be left out; which is a matter of the sentence.</summary>
    public static bool Disagree(Mark said, Mark proved) =>
        (!AreAlike(said, proved) && (Opposes(said, proved, Mark.AtLeast, Mark.AtMost) || Opposes(said, proved, Mark.AtMost, Mark.AtLeast)))
        || Opposes(said, proved & ~Mark.AtMost, Mark.AtLeast, Mark.Until) || Opposes(said, proved, Mark.AtMost, Mark.From)
        || Opposes(said, proved, Mark.Before, Mark.After) || Opposes(said, proved, Mark.After, Mark.Before)
        || Opposes(said, proved, Mark.Until, Mark.From) || Opposes(said, proved, Mark.From, Mark.Until);

    /// <summary>"No later than ten days before" is "at least ten days before".</summary>
    public static bool AreAlike(Mark said, Mark proved) => IsLate(said, proved) || IsLate(proved, said);

    private static bool IsLate(Mark late, Mark least) => late.HasFlag(Mark.Late) && (late & Mark.After) == 0 && least.HasFlag(Mark.AtLeast);

    private static bool Opposes(Mark said, Mark proved, Mark one, Mark other) =>
        said.HasFlag(one) && !said.HasFlag(other) && proved.HasFlag(other) && !proved.HasFlag(one);
}
