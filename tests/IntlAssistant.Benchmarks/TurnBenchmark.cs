using System.Diagnostics;
using System.Globalization;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Benchmarks;

/// <summary>How long a turn takes, from a message's text to the reply with its evidence, on one core and without a model.</summary>
internal static class TurnBenchmark
{
    private const int Warmings = 3;
    private const int Rounds = 10;

    /// <summary>Asks every line of a set again and again and prints the quantiles.</summary>
    public static async Task<int> RunAsync(string set, string knowledge)
    {
        var content = KnowledgeLoader.Load(knowledge);
        var assistant = new Assistant(new Loaded(content), AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        var questions = QuestionSet.ReadOffice(set).Select(OfficeEvaluation.QuestionOf).ToList();
        var times = new List<double>();
        for (var round = 0; round < Warmings + Rounds; round++)
        {
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                await assistant.ReplyAsync(question, CancellationToken.None);
                if (round >= Warmings)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{questions.Count} questions, {Rounds} times each: a turn p50 {times[times.Count / 2]:0.000} ms, p99 {times[times.Count * 99 / 100]:0.000} ms, longest {times[^1]:0.0} ms"));
        return 0;
    }

    private sealed record Loaded(KnowledgeSnapshot Current) : IKnowledge;
}
