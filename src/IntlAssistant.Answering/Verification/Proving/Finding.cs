namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Whether passages prove a sentence.</summary>
/// <param name="Fault">What they do not; <see langword="null"/> when they prove it.</param>
/// <param name="Detail">The word or number that decided.</param>
/// <param name="Proofs">The units that it stands on, when they prove it.</param>
internal sealed record Finding(SentenceFault? Fault, string Detail, IReadOnlyList<Place> Proofs)
{
    /// <summary>Whether they prove it.</summary>
    public bool Holds => Fault is null;

    /// <summary>They do not.</summary>
    public static Finding Of(SentenceFault fault, string detail) => new(fault, detail, []);
}
