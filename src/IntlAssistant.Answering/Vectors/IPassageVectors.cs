namespace IntlAssistant.Answering.Vectors;

/// <summary>Finds passages by what they mean rather than by their words, where an embedding model is set.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public interface IPassageVectors
{
    /// <summary>The passages whose vectors are nearest to a text's, nearest first; none while there are no vectors, or when the model fails.</summary>
    /// <param name="text">A question, in any language that the model knows.</param>
    /// <param name="top">How many at most, above 0.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<IReadOnlyList<NearPassage>> NearestAsync(string text, int top, CancellationToken cancellationToken);

    /// <summary>Computes the vectors of what has changed in the content since the last time, and keeps them on disk.</summary>
    /// <param name="cancellationToken">Stops it; what was computed is kept.</param>
    Task UpdateAsync(CancellationToken cancellationToken);
}
