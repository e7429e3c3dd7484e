namespace IntlAssistant.Answering.Vectors;

/// <summary>Finds passages by what they mean rather than by their words, where an embedding model is set.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public interface IPassageVectors
{
    /// <summary>How things stand.</summary>
    VectorState State { get; }

    /// <summary>The sections of the content that are nearest to a text; <see cref="NearContent.None"/> while there are no vectors, or when the model fails or is slow.</summary>
    /// <param name="text">A question, in any language that the model knows.</param>
    /// <param name="top">How many sections at most, above 0.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<NearContent> NearestAsync(string text, int top, CancellationToken cancellationToken);

    /// <summary>Computes the vectors of what has changed in the content since the last time; at once when nothing has. Nobody has to wait for it.</summary>
    /// <param name="cancellationToken">Stops it; what was computed is kept.</param>
    Task UpdateAsync(CancellationToken cancellationToken);
}
