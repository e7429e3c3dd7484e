using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Receipts;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

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
    // Editors who save without a pause do not keep a visitor waiting for longer.
    private const int MostTries = 3;

    private readonly ILogger log = logger ?? NullLogger<Assistant>.Instance;
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);
    private State? state;

    /// <summary>From which probability on an answer is given now.</summary>
    public OperatingPoint OperatingPoint => StateOf(knowledge.Current).Point;

    /// <summary>From which probability on an answer is given, whatever content and settings say; for replaying what was decided with another.</summary>
    internal double? FixedAnswerFrom { get; init; }

    /// <summary>The reading of the content as it is now.</summary>
    internal ContentReading Reading => StateOf(knowledge.Current).Content;

    /// <summary>The reading of another state of the content, from which the first one takes over what is the same.</summary>
    internal ContentReading? Earlier { get; init; }

    /// <summary>The settings.</summary>
    internal AnsweringOptions Options => options;

    /// <summary>The passages as they are now.</summary>
    internal IReadOnlyDictionary<PassageId, Passage> Passages => StateOf(knowledge.Current).Passages;

    /// <summary>The day by the office's clock.</summary>
    internal DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>The content's vectors, which are asked where its words do not answer. <value>Default: none.</value></summary>
    public IPassageVectors Vectors { get; init; } = NoVectors.Instance;

    /// <inheritdoc/>
    /// <remarks>An answer whose quotes do not stand in the content at the moment it is given is not given: the question goes to the staff.</remarks>
    public async Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var decided = ReplyByWords(question);
        if (!NearDecider.MayHelp(decided))
        {
            return decided;
        }

        var near = await new NearSearch(Vectors, options.MaxWrongAnswers).FindAsync(question, cancellationToken).ConfigureAwait(false);
        return near.Passages.Count == 0 ? decided : ReplyByMeaning(question, decided, near);
    }

    private Reply ReplyByMeaning(Question question, Reply decided, NearContent near)
    {
        var at = time.GetUtcNow();
        var day = DayOf(at);
        var now = StateOf(knowledge.Current);
        var reply = new NearDecider(now.Content, options, day).Decide(question, decided, near);
        return ReferenceEquals(reply, decided) || (reply is Reply.Answer answer && !Proof.Stands(answer, now.Passages))
            ? decided
            : reply with { Receipt = now.Receipts.Write(question, reply, at, day) with { Near = ReceiptNear.Of(near, options.MaxWrongAnswers) } };
    }

    private Reply ReplyByWords(Question question)
    {
        var at = time.GetUtcNow();
        var day = DayOf(at);
        var now = StateOf(knowledge.Current);
        for (var tries = 1; ; tries++)
        {
            var decided = now;
            var reply = DeciderOf(decided, day).Decide(question);
            now = StateOf(knowledge.Current);
            if (reply is not Reply.Answer answer || Proof.Stands(answer, now.Passages))
            {
                return WithReceipt(decided, question, reply, at, day);
            }

            // The content was edited in this very moment: the question is decided on what it says now. Else the fault is ours.
            if (ReferenceEquals(decided, now) || tries == MostTries)
            {
                Log.NotProved(log, string.Join(", ", answer.Citations.Select(citation => citation.Passage.Value)));
                return WithReceipt(now, question, DeciderOf(now, day).Unproved(question, answer.Evidence), at, day);
            }
        }
    }

    /// <summary>The receipt of a reply that was worded on what was decided here.</summary>
    internal Receipt Receive(Question question, Reply reply)
    {
        var at = time.GetUtcNow();
        return StateOf(knowledge.Current).Receipts.Write(question, reply, at, DayOf(at));
    }

    /// <summary>Reads the content ahead of the first question, which would otherwise wait for it.</summary>
    public void WarmUp() => DeciderOf(StateOf(knowledge.Current), DayOf(time.GetUtcNow())).Decide(new Question("hello?"));

    private static Reply WithReceipt(State state, Question question, Reply reply, DateTimeOffset at, DateOnly day) =>
        reply with { Receipt = state.Receipts.Write(question, reply, at, day) };

    private Decider DeciderOf(State state, DateOnly day) => new(state.Content, state.Model, options, day);

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    // Two threads may both read a new state of the content; either's reading serves.
    private State StateOf(KnowledgeSnapshot current)
    {
        var known = Volatile.Read(ref state);
        if (known is null || !ReferenceEquals(known.Content.Knowledge, current))
        {
            var point = PointOf(current);
            Tell(known?.Point, point);
            known = new State(current, point, model with { AnswerFrom = point.AnswerFrom }, options, known?.Content ?? Earlier);
            Volatile.Write(ref state, known);
        }

        return known;
    }

    private OperatingPoint PointOf(KnowledgeSnapshot current) => FixedAnswerFrom is { } from
        ? new OperatingPoint(from, "a receipt", null)
        : OperatingPoint.Of(model, current.Calibration, EditedQuestions.Has(current), options.MaxWrongAnswers);

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

    // What is derived from one state of the content.
    private sealed class State(KnowledgeSnapshot knowledge, OperatingPoint point, AnswerModel model, AnsweringOptions options, ContentReading? earlier)
    {
        public ContentReading Content { get; } = ContentReading.Of(knowledge, earlier);

        public OperatingPoint Point { get; } = point;

        public AnswerModel Model { get; } = model;

        public IReadOnlyDictionary<PassageId, Passage> Passages => Receipts.Passages;

        public ReceiptWriter Receipts { get; } = new(
            knowledge.Passages.DistinctBy(passage => passage.Id).ToDictionary(passage => passage.Id),
            new ReceiptBasis(
                default,
                knowledge.Revision,
                knowledge.Thesaurus.Revision,
                knowledge.Dialogue.Revision,
                model.Fingerprint(),
                model.AnswerFrom,
                ReceiptWriter.Software,
                ReceiptSettings.Of(options)));
    }
}
