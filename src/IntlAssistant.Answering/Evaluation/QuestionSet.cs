using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>Reads question sets: one JSON object a line, UTF-8.</summary>
public static class QuestionSet
{
    /// <summary>The lines of an office set.</summary>
    /// <exception cref="FormatException">A line is not what the format asks for; the message names file, line and fault.</exception>
    public static IReadOnlyList<OfficeLine> ReadOffice(string file) => Read(file, EvaluationJson.Default.OfficeLine);

    /// <summary>The lines of a passage set.</summary>
    /// <exception cref="FormatException">A line is not what the format asks for; the message names file, line and fault.</exception>
    public static IReadOnlyList<PassageLine> ReadPassages(string file) => Read(file, EvaluationJson.Default.PassageLine);

    /// <summary>The lines of a parallel set.</summary>
    /// <exception cref="FormatException">A line is not what the format asks for; the message names file, line and fault.</exception>
    public static IReadOnlyList<ParallelLine> ReadParallel(string file) => Read(file, EvaluationJson.Default.ParallelLine);

    /// <summary>The lines of a reply set.</summary>
    /// <exception cref="FormatException">A line is not what the format asks for; the message names file, line and fault.</exception>
    public static IReadOnlyList<ReplyLine> ReadReplies(string file) => Read(file, EvaluationJson.Default.ReplyLine);

    private static List<T> Read<T>(string file, JsonTypeInfo<T> type)
    {
        var lines = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(ReadLine(file, number, line, type));
            }
        }

        return lines;
    }

    private static T ReadLine<T>(string file, int number, string line, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type)
                ?? throw new FormatException($"{file}:{number}: the line is 'null'; write one JSON object a line.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{file}:{number}: {fault.Message} Write one JSON object a line, as the set's README describes.", fault);
        }
    }
}
