using System.Diagnostics;

namespace IntlAssistant.Benchmarks;

/// <summary>How long questions take: of each the median of several rounds, of these the median and the 99th percentile.</summary>
/// <param name="Median">Half of the questions take no longer, in milliseconds.</param>
/// <param name="Slow">99 of 100 questions take no longer, in milliseconds.</param>
internal readonly record struct QuestionTimes(double Median, double Slow)
{
    /// <summary>How many passages are asked for.</summary>
    public const int Top = 10;

    /// <summary>How often every question is asked before it is timed.</summary>
    public const int Warmings = 10;

    /// <summary>How often every question is timed.</summary>
    public const int Rounds = 15;

    /// <summary>Asks all questions in turn, round after round.</summary>
    public static QuestionTimes Of(int questions, Action<int> ask)
    {
        var times = new double[questions][];
        for (var round = -Warmings; round < Rounds; round++)
        {
            for (var i = 0; i < questions; i++)
            {
                times[i] ??= new double[Rounds];
                var time = Time(() => ask(i));
                if (round >= 0)
                {
                    times[i][round] = time;
                }
            }
        }

        return Of(times);
    }

    /// <summary>The same of times that were taken already: of each question those of its rounds.</summary>
    public static QuestionTimes Of(IReadOnlyList<IReadOnlyList<double>> times)
    {
        var medians = times.Select(rounds => rounds.Order().ElementAt(rounds.Count / 2)).Order().ToList();
        return new QuestionTimes(medians[times.Count / 2], medians[times.Count * 99 / 100]);
    }

    /// <summary>How long it takes, in milliseconds.</summary>
    public static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
