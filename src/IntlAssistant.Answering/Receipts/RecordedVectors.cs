using IntlAssistant.Answering.Vectors;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Receipts;

/// <summary>Finds again what was found by meaning when a reply was given, where it still stands in the content.</summary>
/// <param name="recorded">What was found.</param>
/// <param name="knowledge">The content as it is now.</param>
internal sealed class RecordedVectors(ReceiptNear recorded, IKnowledge knowledge) : IPassageVectors
{
    /// <inheritdoc/>
    public VectorState State => VectorState.None;

    /// <inheritdoc/>
    public Task<NearContent> NearestAsync(string text, int top, CancellationToken cancellationToken)
    {
        var passages = knowledge.Current.Passages.DistinctBy(passage => passage.Id).ToDictionary(passage => passage.Id.Value, StringComparer.Ordinal);
        List<NearPassage> near = [.. recorded.Passages.Where(passage => passages.ContainsKey(passage.Id))
            .Select(passage => new NearPassage(passages[passage.Id], passage.Likeness))];

        // When the nearest is gone, nothing is known of the next.
        var isThere = near.Count > 0 && near[0].Passage.Id.Value == recorded.Passages[0].Id;
        return Task.FromResult(new NearContent(
            near, isThere ? recorded.Probability : 0, recorded.AnswerFrom is { } from ? [new NearStep(from, 0, 0)] : []));
    }

    /// <inheritdoc/>
    public Task UpdateAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
