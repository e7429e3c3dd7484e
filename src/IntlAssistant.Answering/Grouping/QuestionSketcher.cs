using System.Globalization;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Grouping;

/// <summary>Reads what questions ask for, on one state of the content.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public sealed class QuestionSketcher
{
    private const int NearestKept = 6;
    private const double WiderShare = 0.4;

    private readonly ContentReading content;
    private readonly MessageReader messages;
    private readonly Interpreter interpreter;

    /// <summary>Reads questions on a state of the content.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="model">What the ranking learned.</param>
    /// <param name="options">The settings of answering.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="earlier">A reader on another state of it: what is the same in both is not read again.</param>
    public QuestionSketcher(KnowledgeSnapshot knowledge, AnswerModel model, AnsweringOptions options, DateOnly today, QuestionSketcher? earlier = null)
    {
        content = ContentReading.Of(knowledge, earlier?.content);
        messages = new MessageReader(content, options);
        interpreter = new Interpreter(content, model, options, today);
    }

    /// <summary>What a question asks for.</summary>
    public QuestionSketch Of(Question question)
    {
        var message = messages.Read(question);
        var reading = interpreter.Interpret(message);
        return new QuestionSketch(
            message.Language.Value,
            [.. reading.Question.Sought.Select(Term).Concat(reading.Question.Sought.SelectMany(Wider)).DistinctBy(term => (term.Key, term.Kind))],
            [.. NumbersIn(message.Text, message.Language)],
            [.. reading.Ranked.Select(ranked => ranked.Read.Passage)
                .Where(passage => passage.Kind == PassageKind.Content)
                .Take(NearestKept).Select(passage => passage.Id.Value)]);
    }

    private static SketchTerm Term(SoughtTerm sought) => sought.Concept is { } concept
        ? new SketchTerm(concept.Id.Value, sought.IsName ? SketchTermKind.Name : SketchTermKind.Concept, WeightOf(sought))
        : new SketchTerm(sought.Alternatives.Count > 0 ? sought.Alternatives[0].Text : sought.Label, SketchTermKind.Word, WeightOf(sought));

    // "Visa-free" in one language is "no visa" in another. Names are left as they are: Europe is not Spain.
    private static IEnumerable<SketchTerm> Wider(SoughtTerm sought) => sought is { IsName: false, Concept: { } concept }
        ? concept.Broader.Select(broader => new SketchTerm(broader.Value, SketchTermKind.Concept, WiderShare * WeightOf(sought)))
        : [];

    // The root keeps one rare word from deciding by itself.
    private static double WeightOf(SoughtTerm sought) => Math.Sqrt(sought.Importance) * sought.Share;

    private static IEnumerable<string> NumbersIn(string text, LanguageTag language) => Analyzers.For(language).Analyze(text)
        .Select(token => char.IsAsciiDigit(token.Surface[0]) ? token.Surface
            : NumberWords.TryParse(token.Surface, language, out var number) && number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);
}
