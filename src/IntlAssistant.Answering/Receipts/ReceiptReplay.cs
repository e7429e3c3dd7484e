using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Receipts;

/// <summary>Decides a question of a receipt again, and tells what has changed.</summary>
/// <param name="knowledge">The content as it is now.</param>
/// <param name="model">The learned numbers as they are now.</param>
/// <param name="time">The clock as it is now.</param>
public sealed class ReceiptReplay(IKnowledge knowledge, AnswerModel model, TimeProvider time)
{
    /// <summary>Asks again. The office's settings are those of the receipt, so that only what stands in the folder, the software and the clock differ.</summary>
    /// <param name="then">The receipt.</param>
    /// <param name="mostWrong">The share of wrong answers that is allowed now; <see langword="null"/> for the receipt's.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="FormatException">The receipt names a time zone that this machine does not know.</exception>
    public async Task<Replayed> RunAsync(Receipt then, double? mostWrong, CancellationToken cancellationToken)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(then.Basis.Settings.TimeZone, out _))
        {
            throw new FormatException($"it names the time zone '{then.Basis.Settings.TimeZone}', which this machine does not know");
        }

        var options = then.Basis.Settings.ToOptions();
        options.MaxWrongAnswers = mostWrong ?? options.MaxWrongAnswers;
        var now = await AskAsync(then, options, time, null, cancellationToken).ConfigureAwait(false);
        if (IsSame(then, now))
        {
            return new Replayed(then, now, true, [.. new ReceiptComparison(then, now, knowledge.Current).OfCited()]);
        }

        var withThenTime = await AskAsync(then, options, new StoppedClock(then.At), null, cancellationToken).ConfigureAwait(false);
        var withThenThreshold = await AskAsync(then, options, time, then.Basis.AnswerFrom, cancellationToken).ConfigureAwait(false);
        return new Replayed(then, now, false, [.. new ReceiptComparison(then, now, knowledge.Current).All(
            clockDecides: IsSame(then, withThenTime), thresholdDecides: IsSame(then, withThenThreshold))]);
    }

    private async Task<Receipt> AskAsync(
        Receipt then, AnsweringOptions options, TimeProvider clock, double? answerFrom, CancellationToken cancellationToken)
    {
        var assistant = new Assistant(knowledge, model, options, clock)
        {
            FixedAnswerFrom = answerFrom,
            Vectors = then.Near is { } near ? new RecordedVectors(near, knowledge) : NoVectors.Instance,
        };
        var asked = then.Question.ToQuestion();
        var reply = then.Model is { } recorded
            ? await Again(assistant, recorded, clock).ReplyAsync(asked, cancellationToken).ConfigureAwait(false)
            : await assistant.ReplyAsync(asked, cancellationToken).ConfigureAwait(false);
        return reply.Receipt!; // Both give every reply one.
    }

    // What the model wrote then is checked against what the content says now: what no longer stands there is not said.
    private GroundedAssistant Again(Assistant assistant, ReceiptModel recorded, TimeProvider clock) =>
        new(assistant, knowledge, new RecordedModel(recorded), new ReplyVerifier(), new GenerationOptions { Model = recorded.Name }, clock) { Recorded = recorded };

    private static bool IsSame(Receipt then, Receipt now) =>
        then.Reply.SaysTheSameAs(now.Reply)
        && then.Cited.Select(Seen).SequenceEqual(now.Cited.Select(Seen));

    // What of a citation a visitor sees beside the quoted words.
    private static (string Id, string Title, Uri? Source) Seen(ReceiptPassage passage) => (passage.Id, passage.Title, passage.Source);

    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
