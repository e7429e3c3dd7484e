using System.Diagnostics;
using System.Globalization;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Benchmarks;

/// <summary>How long a turn takes, from a message's text to the reply with its evidence, and each of its stages; on one core and without a model.</summary>
internal static class TurnBenchmark
{
    /// <summary>Asks every line of a set again and again and prints the quantiles.</summary>
    /// <param name="set">An office question set.</param>
    /// <param name="knowledge">The content that it asks.</param>
    /// <param name="passages">The content is repeated until it has as many passages; 0 leaves it as it is.</param>
    public static int Run(string set, string knowledge, int passages)
    {
        var content = RepeatedContent.Load(knowledge, passages);
        var assistant = new Assistant(new Loaded(content), AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        var questions = QuestionSet.ReadOffice(set).Select(OfficeEvaluation.QuestionOf).ToList();
        Console.WriteLine($"{content.Passages.Count} passages, {questions.Count} questions, one thread, milliseconds; of each question the median of {QuestionTimes.Rounds} rounds");
        Print("turn", QuestionTimes.Of(questions.Count, i => Ask(assistant, questions[i])));
        foreach (var (stage, times) in Stages(assistant, questions))
        {
            Print(stage, times);
        }

        return 0;
    }

    private static void Ask(Assistant assistant, Question question) =>
        assistant.ReplyAsync(question, CancellationToken.None).GetAwaiter().GetResult();

    // A turn has some stages more than once, when its message can be read in several ways: their sum counts.
    private static IEnumerable<(string Stage, QuestionTimes Times)> Stages(Assistant assistant, List<Question> questions)
    {
        var spent = new Dictionary<string, double>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == AnsweringStages.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spent[span.OperationName] = spent.GetValueOrDefault(span.OperationName) + span.Duration.TotalMilliseconds,
        };
        ActivitySource.AddActivityListener(listener);
        var rounds = questions.ConvertAll(_ => new List<Dictionary<string, double>>());
        for (var round = 0; round < QuestionTimes.Rounds; round++)
        {
            for (var i = 0; i < questions.Count; i++)
            {
                spent = [];
                Ask(assistant, questions[i]);
                rounds[i].Add(spent);
            }
        }

        return AnsweringStages.Names.Select(stage => (stage, QuestionTimes.Of(
            [.. rounds.Select(each => each.ConvertAll(round => round.GetValueOrDefault(stage)))])));
    }

    private static void Print(string name, QuestionTimes times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-12} p50 {times.Median:0.000}, p99 {times.Slow:0.000}"));

    private sealed record Loaded(KnowledgeSnapshot Current) : IKnowledge;
}
