using System.Text.Json;

using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Questions;

/// <summary>Reads the question sets that a command names, and says in an editor's words what is wrong with them.</summary>
internal static class QuestionFiles
{
    /// <summary>The lines of office sets, in the order of the files.</summary>
    /// <exception cref="UsageException">A file or a line is not what it should be; the message names file, line and fault.</exception>
    public static IReadOnlyList<OfficeLine> Office(IEnumerable<string> files) =>
        Read(files, OfficeSetRules.Fault, QuestionSet.ReadOffice);

    /// <summary>The lines of passage sets, in the order of the files.</summary>
    /// <exception cref="UsageException">A file or a line is not what it should be; the message names file, line and fault.</exception>
    public static IReadOnlyList<PassageLine> Passages(IEnumerable<string> files) =>
        Read(files, PassageSetRules.Fault, QuestionSet.ReadPassages);

    /// <summary>The lines of parallel sets, in the order of the files.</summary>
    /// <exception cref="UsageException">A file or a line is not what it should be; the message names file, line and fault.</exception>
    public static IReadOnlyList<ParallelLine> Parallel(IEnumerable<string> files) =>
        Read(files, ParallelSetRules.Fault, QuestionSet.ReadParallel);

    /// <summary>The lines of reply sets, in the order of the files, each with the file that it stands in.</summary>
    /// <exception cref="UsageException">A file or a line is not what it should be; the message names file, line and fault.</exception>
    public static IReadOnlyList<(string File, ReplyLine Line)> Replies(IEnumerable<string> files) =>
        [.. files.SelectMany(file => Read([file], ReplySetRules.Fault, QuestionSet.ReadReplies).Select(line => (file, line)))];

    private static List<T> Read<T>(IEnumerable<string> files, Func<JsonElement, string?> rules, Func<string, IReadOnlyList<T>> read)
    {
        var lines = new List<T>();
        foreach (var file in files)
        {
            Check(file, rules);
            lines.AddRange(read(file));
        }

        return lines.Count > 0 ? lines : throw new UsageException("The question sets are empty; write one JSON object a line.");
    }

    private static void Check(string file, Func<JsonElement, string?> rules)
    {
        if (!File.Exists(file))
        {
            throw new UsageException(Directory.Exists(file)
                ? $"'{file}' is a folder; name the question sets in it."
                : $"There is no file '{file}'.");
        }

        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && Fault(line, rules, ids, number) is { } fault)
            {
                throw new UsageException($"{file}:{number}: {fault}");
            }
        }
    }

    private static string? Fault(string line, Func<JsonElement, string?> rules, Dictionary<string, int> ids, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return "the line is not a JSON object; write one object a line, {\"id\": …}.";
            }

            if (LineFields.Text(json.RootElement, "id") is { } field)
            {
                return field;
            }

            var id = json.RootElement.GetProperty("id").GetString()!; // Text has seen it.
            return ids.TryAdd(id, number)
                ? rules(json.RootElement)
                : $"the id '{id}' stands on line {ids[id]} too; give each line its own.";
        }
        catch (JsonException fault)
        {
            return $"the line is not valid JSON ({JsonFault.Describe(fault)}); write one JSON object a line.";
        }
        catch (InvalidOperationException)
        {
            return "a text in the line is not valid Unicode; its \\u escapes are not whole.";
        }
    }
}
