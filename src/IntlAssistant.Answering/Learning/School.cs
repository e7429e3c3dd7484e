using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Field;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Learning;

/// <summary>Reads exercises as the assistant would, and tells what would have been right.</summary>
internal sealed class School(int office, KnowledgeSnapshot knowledge, IReadOnlyList<Exercise> exercises, AnsweringOptions options, DateOnly today, FieldVectors meanings)
{
    private readonly ContentReading content = new(knowledge, meanings);

    /// <summary>The exercises that the content decides (not courtesies and the like), read with a model.</summary>
    public IReadOnlyList<Lesson> Read(AnswerModel model)
    {
        var decider = new Decider(content, model, options, today);
        return [.. exercises.Where(exercise => exercise.Expect != "chat").Select(exercise => Lesson(decider, exercise)).OfType<Lesson>()];
    }

    private Lesson? Lesson(Decider decider, Exercise exercise)
    {
        var question = PlayedHistory.BeforeAsync(exercise.Question, earlier => Task.FromResult(decider.Decide(earlier))).GetAwaiter().GetResult();
        exercise = exercise with { Question = question };
        if (decider.ReadForContent(question) is not { } reading)
        {
            return null;
        }

        var right = exercise.Expect == "answer"
            && reading.Best is not null
            && exercise.IsRight(decider.AnswerFrom(exercise.Question, reading));
        return new Lesson(exercise, reading, office, content.HasQuestions, right);
    }
}
