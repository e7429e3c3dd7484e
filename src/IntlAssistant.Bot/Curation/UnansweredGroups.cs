using IntlAssistant.Answering.Grouping;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Bot.Curation;

/// <summary>Shows groups of unanswered questions to staff.</summary>
internal sealed class UnansweredGroups(IUnansweredStore store, QuestionSketches sketches, IKnowledge knowledge)
{
    private const int MostNear = 5;

    public async Task<IReadOnlyList<UnansweredGroup>> ListAsync(GroupState state, CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(state, cancellationToken)).Select(Show)];

    public async Task<UnansweredGroup?> FindAsync(GroupId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } group ? Show(group) : null;

    private UnansweredGroup Show(QuestionGroup group)
    {
        var read = group.Questions.Select(question => QuestionSketch.Read(question.Sketch)).OfType<QuestionSketch>().ToList();
        var wordings = group.Questions
            .GroupBy(question => (Text: question.Wording.ToUpperInvariant(), question.Language))
            .Select(same => new UnansweredWording(same.First().Wording, same.Key.Language, same.Count()))
            .OrderByDescending(wording => wording.Count);
        return new UnansweredGroup(group, sketches.SubjectsOf(read), [.. wordings], NearestOf(read));
    }

    private IReadOnlyList<Passage> NearestOf(IReadOnlyList<QuestionSketch> read)
    {
        var passages = knowledge.Current.Passages.ToLookup(passage => passage.Id.Value, StringComparer.Ordinal);
        return [.. read
            .SelectMany(sketch => sketch.Near.Select((id, rank) => (Id: id, Nearness: 1.0 / (1 + rank))))
            .GroupBy(near => near.Id, StringComparer.Ordinal)
            .OrderByDescending(near => near.Sum(each => each.Nearness)).ThenBy(near => near.Key, StringComparer.Ordinal)
            .SelectMany(near => passages[near.Key].Take(1))
            .Take(MostNear)];
    }
}
