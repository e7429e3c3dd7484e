using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Answering;

/// <summary>Answers from the content alone: understands, retrieves, ranks, extracts and decides.</summary>
/// <param name="knowledge">The office's content.</param>
/// <param name="model">The learned numbers.</param>
/// <param name="options">Settings.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where it is told from which probability on answers are given; <see langword="null"/> for nowhere.</param>
public sealed class Assistant(
    IKnowledge knowledge, AnswerModel model, AnsweringOptions options, TimeProvider time, ILogger<Assistant>? logger = null) : IAssistant
{
    private readonly ILogger log = logger ?? NullLogger<Assistant>.Instance;
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
    private State? state;

    /// <summary>From which probability on an answer is given now.</summary>
    public OperatingPoint OperatingPoint => StateOf(knowledge.Current).Point;

    /// <inheritdoc/>
    public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Decider(knowledge.Current).Decide(question));
    }

    /// <summary>Reads the content ahead of the first question, which would otherwise wait for it.</summary>
    public void WarmUp() => Decider(knowledge.Current).Decide(new Question("hello?"));

    private Decider Decider(KnowledgeSnapshot current)
    {
        var now = StateOf(current);
        return new Decider(now.Content, now.Model, options, Today());
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);

    // Two threads may both read a new state of the content; either's reading serves.
    private State StateOf(KnowledgeSnapshot current)
    {
        var known = Volatile.Read(ref state);
        if (known is null || !ReferenceEquals(known.Content.Knowledge, current))
        {
            var point = OperatingPoint.Of(model, current.Calibration, options.MaxWrongAnswers);
            Tell(known?.Point, point);
            known = new State(new ContentReading(current), point, model with { AnswerFrom = point.AnswerFrom });
            Volatile.Write(ref state, known);
        }

        return known;
    }

    private void Tell(OperatingPoint? before, OperatingPoint now)
    {
        if (now == before)
        {
            return;
        }

        Log.OperatingPoint(log, now.AnswerFrom, now.Basis, options.MaxWrongAnswers);
        if (now.Fault is { } fault)
        {
            Log.CalibrationNotUsed(log, fault);
        }
    }

    private sealed record State(ContentReading Content, OperatingPoint Point, AnswerModel Model);
}
