using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering;

/// <summary>The first half of answering by itself: from a question to ranked passages. For measuring, and for staff who look something up.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public sealed class PassageSearch
{
    private readonly MessageReader messages;
    private readonly Interpreter interpreter;

    /// <summary>Searches one state of the content.</summary>
    public PassageSearch(KnowledgeSnapshot knowledge, AnswerModel model, AnsweringOptions options, DateOnly today)
    {
        var content = new ContentReading(knowledge);
        messages = new MessageReader(content, options);
        interpreter = new Interpreter(content, model, options, today);
    }

    /// <summary>The passages for a question, best first, and the probability that the first answers it: 0 to 1.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">The language that its words are taken for when they could be of several.</param>
    /// <param name="top">How many passages at most.</param>
    public (IReadOnlyList<Passage> Ranked, double Confidence) Search(string question, LanguageTag? language, int top)
    {
        var message = messages.Read(new Question(question) { Locale = language });
        var reading = interpreter.Interpret(message);
        return ([.. reading.Ranked.Select(ranked => ranked.Read.Passage)
            .Where(passage => passage.Kind == PassageKind.Content).Take(top)], reading.Confidence);
    }
}
