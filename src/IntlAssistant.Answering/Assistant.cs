using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering;

/// <summary>Answers from the content alone: understands, retrieves, ranks, extracts and decides.</summary>
/// <param name="knowledge">The office's content.</param>
/// <param name="model">The learned numbers.</param>
/// <param name="options">Settings.</param>
/// <param name="time">The clock.</param>
public sealed class Assistant(IKnowledge knowledge, AnswerModel model, AnsweringOptions options, TimeProvider time) : IAssistant
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
    private ContentReading? reading;

    /// <inheritdoc/>
    public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var decider = new Decider(ReadingOf(knowledge.Current), model, options, Today());
        return Task.FromResult(decider.Decide(question));
    }

    /// <summary>Reads the content ahead of the first question, which would otherwise wait for it.</summary>
    public void WarmUp() => new Decider(ReadingOf(knowledge.Current), model, options, Today()).Decide(new Question("hello?"));

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);

    // Two threads may both read a new state of the content; either's reading serves.
    private ContentReading ReadingOf(KnowledgeSnapshot current)
    {
        var known = Volatile.Read(ref reading);
        if (known is null || !ReferenceEquals(known.Knowledge, current))
        {
            known = new ContentReading(current);
            Volatile.Write(ref reading, known);
        }

        return known;
    }
}
