using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Vectors;

/// <summary>Where the words do not answer a question, names the sections that come near by meaning too.</summary>
/// <remarks>
/// Only what would go to the staff is looked at again: what the words answer is answered as before, and a section that is near by
/// meaning alone is named for the visitor to choose, never said. The two rankings are fused by place: see <see cref="RankFusion"/>.
/// </remarks>
/// <param name="inner">Answers by the words.</param>
/// <param name="vectors">The passages' vectors.</param>
/// <param name="time">The clock: what is past is not named.</param>
public sealed class HybridAssistant(IAssistant inner, IPassageVectors vectors, TimeProvider time) : IAssistant
{
    private const int Most = 3;
    private const int Looked = 10;

    /// <inheritdoc/>
    public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken) => ReplyAsync(question, null, cancellationToken);

    /// <inheritdoc/>
    public async Task<Reply> ReplyAsync(Question question, IProgress<WordedSoFar>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var reply = await inner.ReplyAsync(question, progress, cancellationToken).ConfigureAwait(false);
        return reply is Reply.Escalate { Reason: EscalationReason.NotInContent } escalate
            ? await WithNearestAsync(escalate, question, cancellationToken).ConfigureAwait(false)
            : reply;
    }

    private async Task<Reply> WithNearestAsync(Reply.Escalate reply, Question question, CancellationToken cancellationToken)
    {
        var near = await vectors.NearestAsync(question.Text, Looked, cancellationToken).ConfigureAwait(false);
        if (near.Count == 0)
        {
            return reply;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var named = near.Select(each => each.Passage).Where(passage => !passage.Validity.IsPast(today)).ToList();
        var byMeaning = named.Select(passage => SectionName.Of(passage, reply.Language)).Distinct(StringComparer.Ordinal).ToList();
        var likeness = near.ToDictionary(each => each.Passage.Id, each => each.Likeness);
        return reply with
        {
            Nearest = [.. RankFusion.Fuse(reply.Nearest, byMeaning).Take(Most)],
            Evidence = reply.Evidence with { Candidates = [.. reply.Evidence.Candidates.Select(candidate => WithLikeness(candidate, likeness))] },
        };
    }

    private static Candidate WithLikeness(Candidate candidate, Dictionary<PassageId, double> likeness) =>
        likeness.TryGetValue(candidate.Passage, out var near)
            ? candidate with { Features = new Dictionary<string, double>(candidate.Features) { ["vector"] = near } }
            : candidate;
}
