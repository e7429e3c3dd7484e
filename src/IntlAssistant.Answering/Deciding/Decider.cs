using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Understanding;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Decides what a message gets: an answer, a person, a courtesy, or the word that it is not this office's.</summary>
internal sealed class Decider(ContentReading content, AnswerModel model, AnsweringOptions options, DateOnly today)
{
    // More likely than not.
    private const double ForThisOffice = 0.5;

    private readonly MessageReader messages = new(content, options);
    private readonly Quoter quoter = new(content.Kinship, options.Extraction);
    private readonly Interpreter interpreter = new(content, model, options, today);

    /// <summary>The reply to a message.</summary>
    public Reply Decide(Question question)
    {
        var message = messages.Read(question);
        var writer = WriterFor(message);
        return WithoutContent(message, writer)
            ?? (message.Dialogue.Rejects ? AfterRejection(message.Question, writer) : FromContent(message, writer));
    }

    /// <summary>How a message is read when the content decides; <see langword="null"/> when it is settled before.</summary>
    public Interpretation? ReadForContent(Question question)
    {
        var message = messages.Read(question);
        return WithoutContent(message, WriterFor(message)) is null && !message.Dialogue.Rejects ? interpreter.Interpret(message) : null;
    }

    /// <summary>The answer from the best candidates of a reading, and of each question of a message that asks several, however unsure.</summary>
    public Reply AnswerFrom(Question question, Interpretation reading)
    {
        var message = messages.Read(question);
        var each = interpreter.InterpretEach(message).Where(part => part.Best is not null);
        return Answer([reading, .. each], isWhole: true, WriterFor(message));
    }

    /// <summary>The reply where an answer was found that does not stand in the content.</summary>
    public Reply Unproved(Question question, Evidence evidence) =>
        WriterFor(messages.Read(question)).Escalate(
            EscalationReason.NotInContent, "escalate-not-in-content", null, "what would have been quoted does not stand in the content", null) with
        {
            Evidence = evidence with { Decision = "what would have been quoted does not stand in the content" },
        };

    private ReplyWriter WriterFor(Message message) => new(content, options, message.ReplyLanguage, today);

    // What is decided by what the visitor wants, whatever the content says.
    private static Reply? WithoutContent(Message message, ReplyWriter writer) => message.Dialogue switch
    {
        _ when !message.HasWords => writer.Chat("nothing-asked"),
        var says when says.Shows(Intents.Injection) => writer.Decline("decline-injection", "instructions to the machine in the message"),
        { Courtesy: { } courtesy } => writer.Chat(courtesy),
        var says when says.Shows(Intents.Distress) =>
            writer.Escalate(EscalationReason.Complaint, "escalate-distress", null, "the visitor may be in need", null),
        var says when says.Shows(Intents.Person) =>
            writer.Escalate(EscalationReason.PersonAsked, "escalate-person", null, "a person is asked for", null),
        var says when says.Shows(Intents.PersonalCase) =>
            writer.Escalate(EscalationReason.PersonalCase, "escalate-personal-case", null, "the visitor's own case", null),
        _ => null,
    };

    private Reply FromContent(Message message, ReplyWriter writer)
    {
        var reading = interpreter.Interpret(message);
        if (!reading.IsNamed && Clarifier.Options(reading) is { Count: >= Clarifier.TooManyToAnswer } meant)
        {
            return writer.Clarify(meant, Because(reading), reading);
        }

        var each = reading.IsNamed ? [] : interpreter.InterpretEach(message);
        var sure = each.Where(IsSure).ToList();
        if (IsSure(reading) && !sure.Any(part => part.Best!.Read == reading.Best!.Read))
        {
            sure.Insert(0, reading);
        }

        var current = sure.Where(part => part.EndedBefore is null).ToList();
        if (current.Count == 0 && sure.Count > 0)
        {
            return OutOfDate(sure[0], writer);
        }

        var isWhole = current.Count == sure.Count && !each.Any(part => IsLeftOut(part, current));
        return current.Count > 0 ? Answer(current, isWhole, writer) : Unanswered(reading, message, writer);
    }

    // A question that is not sure of its own passage may still be answered by one that is quoted.
    private bool IsLeftOut(Interpretation part, List<Interpretation> answered) =>
        !IsSure(part) && (part.Confidence == 0 || !answered.Any(other => other.Best!.Read == part.Best!.Read));

    // The next best evidence, once; then a person.
    private Reply AfterRejection(Question question, ReplyWriter writer)
    {
        if (question.History.Count == 0)
        {
            return writer.Chat("reject");
        }

        var rejected = question.History[^1];
        var again = messages.Read(question with { Text = rejected.Text, History = [.. question.History.SkipLast(1), rejected with { Rejected = true }] });
        var reading = interpreter.Interpret(again);
        var isNew = rejected.Cited.Count > 0 && !Rejections.IsSecond(question.History);
        return isNew && IsSure(reading) && reading.EndedBefore is null
            ? Answer([reading], isWhole: true, writer)
            : writer.Escalate(EscalationReason.NotInContent, "reject", TopicOf(reading), "the visitor says that the answer was not it", reading);
    }

    private Reply OutOfDate(Interpretation reading, ReplyWriter writer)
    {
        var ended = reading.EndedBefore!.Value;
        return writer.OutOfDate(
            ended, TopicOf(reading), $"what was found ended on {ended:yyyy-MM-dd}, and what holds now is asked for; {Because(reading)}", reading);
    }

    private bool IsSure(Interpretation reading) => reading.Best is not null && reading.Confidence >= model.AnswerFrom;

    private Reply Unanswered(Interpretation reading, Message message, ReplyWriter writer)
    {
        if (message.Dialogue.Shows(Intents.Complaint))
        {
            return writer.Escalate(EscalationReason.Complaint, "escalate-complaint", TopicOf(reading), "a complaint", reading);
        }

        if (Clarifier.Options(reading) is { Count: > 0 } meant)
        {
            return writer.Clarify(meant, Because(reading), reading);
        }

        return reading.Office >= ForThisOffice
            ? writer.Unsure(NearestSections.Of(reading), TopicOf(reading), Because(reading), reading)
            : writer.Decline(message.Dialogue.Shows(Intents.Medical) ? "decline-medical" : "decline", Because(reading), reading);
    }

    private Reply Answer(IReadOnlyList<Interpretation> answered, bool isWhole, ReplyWriter writer)
    {
        var leastSure = answered.MinBy(reading => reading.Confidence)!;
        return writer.Answer(quoter.Quote(answered), isWhole, leastSure, Because(leastSure));
    }

    private static string? TopicOf(Interpretation reading) =>
        reading.Ranked.Count > 0 ? reading.Ranked[0].Read.Passage.Page.Topic : null;

    private string Because(Interpretation reading) => FormattableString.Invariant(
        $"probability of a right answer {reading.Confidence:0.00} (answered from {model.AnswerFrom:0.00}), of being for this office {reading.Office:0.00}");
}
