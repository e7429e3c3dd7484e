using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Extraction;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Decides what a message gets: an answer, a person, a courtesy, or the word that it is not this office's.</summary>
internal sealed class Decider(ContentReading content, AnswerModel model, AnsweringOptions options, DateOnly today)
{
    // More likely than not.
    private const double ForThisOffice = 0.5;

    private readonly MessageReader messages = new(content, options);
    private readonly Extractor extractor = new(options.Extraction);
    private readonly Interpreter interpreter = new(content, model, options, today);

    /// <summary>The reply to a message.</summary>
    public Reply Decide(Question question)
    {
        var message = messages.Read(question);
        var writer = WriterFor(message);
        return WithoutContent(message, writer) ?? FromContent(interpreter.Interpret(message), message, writer);
    }

    /// <summary>How a message is read when the content decides; <see langword="null"/> when it is settled before.</summary>
    public Interpretation? ReadForContent(Question question)
    {
        var message = messages.Read(question);
        return WithoutContent(message, WriterFor(message)) is null ? interpreter.Interpret(message) : null;
    }

    /// <summary>The answer from the best candidate of a reading, however unsure.</summary>
    public Reply AnswerFrom(Question question, Interpretation reading) => Answer(reading, WriterFor(messages.Read(question)));

    /// <summary>The reply where an answer was found that does not stand in the content.</summary>
    public Reply Unproved(Question question, Evidence evidence) =>
        WriterFor(messages.Read(question)).Escalate(
            EscalationReason.NotInContent, "escalate-not-in-content", null, "what would have been quoted does not stand in the content", null) with
        {
            Evidence = evidence with { Decision = "what would have been quoted does not stand in the content" },
        };

    private ReplyWriter WriterFor(Message message) => new(content.Knowledge, options, message.Language, today);

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

    private Reply FromContent(Interpretation reading, Message message, ReplyWriter writer)
    {
        if (reading.Best is not null && reading.Confidence >= model.AnswerFrom)
        {
            return reading.EndedBefore is { } ended
                ? writer.OutOfDate(ended, TopicOf(reading), $"what was found ended on {ended:yyyy-MM-dd}, and what holds now is asked for; {Because(reading)}", reading)
                : Answer(reading, writer);
        }

        if (message.Dialogue.Shows(Intents.Complaint))
        {
            return writer.Escalate(EscalationReason.Complaint, "escalate-complaint", TopicOf(reading), "a complaint", reading);
        }

        return reading.Office >= ForThisOffice
            ? writer.Escalate(EscalationReason.NotInContent, "escalate-not-in-content", TopicOf(reading), Because(reading), reading)
            : writer.Decline(message.Dialogue.Shows(Intents.Medical) ? "decline-medical" : "decline", Because(reading), reading);
    }

    private Reply Answer(Interpretation reading, ReplyWriter writer) =>
        writer.Answer([.. Quoted(reading).Select(passage => extractor.Extract(passage, reading.Question))], reading, Because(reading));

    // Two sections of one page that fit all but alike are both quoted, each with its own number: which is meant, the visitor sees.
    private IEnumerable<ReadPassage> Quoted(Interpretation reading)
    {
        var best = reading.Best!;
        yield return best.Read;
        var second = reading.Ranked.FirstOrDefault(other => other != best
            && other.Read.Passage.Kind == PassageKind.Content
            && other.Read.Passage.Page.Id == best.Read.Passage.Page.Id);
        if (second is not null
            && second.Score >= options.Extraction.AllButAlike * best.Score
            && second.Read.Passage.Text.Length + best.Read.Passage.Text.Length <= options.Extraction.WholePassage)
        {
            yield return second.Read;
        }
    }

    private static string? TopicOf(Interpretation reading) =>
        reading.Ranked.Count > 0 ? reading.Ranked[0].Read.Passage.Page.Topic : null;

    private string Because(Interpretation reading) => FormattableString.Invariant(
        $"probability of a right answer {reading.Confidence:0.00} (answered from {model.AnswerFrom:0.00}), of being for this office {reading.Office:0.00}");
}
