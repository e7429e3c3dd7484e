using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Learning;

/// <summary>Reads the lines of an office set as the assistant would, and tells what would have been right.</summary>
internal sealed class School(KnowledgeSnapshot knowledge, IReadOnlyList<OfficeLine> lines, AnsweringOptions options, DateOnly today)
{
    private readonly ContentReading content = new(knowledge);

    /// <summary>The lines that the content decides (not courtesies and the like), read with a model.</summary>
    public IReadOnlyList<Lesson> Read(AnswerModel model)
    {
        var decider = new Decider(content, model, options, today);
        return [.. lines.Where(line => line.Expect != "chat").Select(line => Lesson(decider, line)).OfType<Lesson>()];
    }

    /// <summary>Whether a passage is one that a line is to be answered from.</summary>
    public static bool Answers(OfficeLine line, Passage passage)
    {
        var text = Folding.Fold(passage.Text);
        return passage.Kind == PassageKind.Content
            && line.Sources?.Contains(passage.Page.Id.Value) is true
            && (line.Must ?? []).All(group => group.Any(word => text.Contains(Folding.Fold(word), StringComparison.Ordinal)));
    }

    private static Lesson? Lesson(Decider decider, OfficeLine line)
    {
        var question = OfficeEvaluation.QuestionOf(line);
        if (decider.ReadForContent(question) is not { } reading)
        {
            return null;
        }

        var right = line.Expect == "answer"
            && reading.Best is not null
            && OfficeEvaluation.Judge(line, decider.AnswerFrom(question, reading), 0).Right;
        return new Lesson(line, reading, right);
    }
}
