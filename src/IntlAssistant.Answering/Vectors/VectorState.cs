namespace IntlAssistant.Answering.Vectors;

/// <summary>How things stand with the vectors of the content, for staff and for whoever watches the server.</summary>
/// <param name="IsSet">Whether an embedding model is set at all.</param>
/// <param name="Sections">How many sections of the content there are to be found.</param>
/// <param name="WithVectors">How many of them have vectors.</param>
/// <param name="IsComplete">Whether every text of the content as it is now has its vector: what a section says and each way of asking.</param>
/// <param name="Problem">Why the model is of no use now, in a sentence; <see langword="null"/> when it is, or none is set.</param>
/// <param name="Risk">What the pages' own questions say of answering by meaning; <see langword="null"/> while that is not known.</param>
public sealed record VectorState(bool IsSet, int Sections, int WithVectors, bool IsComplete, string? Problem, NearRisk? Risk)
{
    /// <summary>No embedding model is set.</summary>
    public static VectorState None { get; } = new(false, 0, 0, true, null, null);
}
