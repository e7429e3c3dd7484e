using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering;

/// <summary>The first half of answering by itself: from a question to ranked passages. For measuring, and for staff who look something up.</summary>
/// <remarks>Safe to use from many threads.</remarks>
public sealed class PassageSearch
{
    private readonly ContentReading content;
    private readonly MessageReader messages;
    private readonly Interpreter interpreter;

    /// <summary>Searches one state of the content.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="model">What the ranking learned.</param>
    /// <param name="options">The settings of answering.</param>
    /// <param name="today">The day at the office.</param>
    /// <param name="earlier">A search of another state of it: what is the same in both is not read again.</param>
    public PassageSearch(KnowledgeSnapshot knowledge, AnswerModel model, AnsweringOptions options, DateOnly today, PassageSearch? earlier = null)
    {
        content = ContentReading.Of(knowledge, earlier?.content);
        messages = new MessageReader(content, options);
        interpreter = new Interpreter(content, model, options, today);
    }

    /// <summary>The passages for a question, best first, the probability that the first answers it (0 to 1), and what the index found of the question in it (0 or more, 0 where editors tell how people ask).</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">The language that its words are taken for when they could be of several.</param>
    /// <param name="top">How many passages at most.</param>
    /// <param name="near">What is near in meaning, which is fused with what the words find; <see langword="null"/> for nothing.</param>
    public (IReadOnlyList<Passage> Ranked, double Confidence, double Found) Search(string question, LanguageTag? language, int top, NearContent? near = null)
    {
        var message = messages.Read(new Question(question) { Locale = language });
        var reading = interpreter.Interpret(message);
        List<Passage> byWords = [.. reading.Ranked.Select(ranked => ranked.Read.Passage).Where(passage => passage.Kind == PassageKind.Content)];
        var found = reading.Best?.Found ?? 0;
        if (near is null || near.Passages.Count == 0)
        {
            return ([.. byWords.Take(top)], reading.Confidence, found);
        }

        var fused = RankFusion.Fuse(byWords, [.. near.Passages.Select(each => each.Passage)]);
        var isByWords = byWords.Count > 0 && fused[0].Id == byWords[0].Id;
        return isByWords
            ? ([.. fused.Take(top)], reading.Confidence, found)
            : ([.. fused.Take(top)], Math.Min(reading.Confidence, Math.Max(0, near.Passages[0].Likeness)), 0);
    }
}
