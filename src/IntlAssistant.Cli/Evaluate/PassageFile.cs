using System.Text.Json;

using IntlAssistant.Cli.Questions;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>The file of a passage set that maps ids to texts.</summary>
internal static class PassageFile
{
    private const int TextsRead = 20;

    /// <summary>Checks the file and tells the language that its first texts are written in.</summary>
    /// <exception cref="UsageException">The file is missing, or no such map.</exception>
    public static LanguageTag Language(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"There is no file '{file}'; --passages names a JSON file that maps passage ids to texts.");
        }

        try
        {
            using var stream = File.OpenRead(file);
            using var json = JsonDocument.Parse(stream);
            var texts = Texts(file, json.RootElement);
            return LanguageIdentifier.Identify(string.Join('\n', texts), null).Language;
        }
        catch (JsonException fault)
        {
            throw new UsageException(
                $"{file}:{fault.LineNumber + 1}: this is not valid JSON ({JsonFault.Describe(fault)}); write one JSON object that maps passage ids to texts.", fault);
        }
    }

    private static List<string> Texts(string file, JsonElement map)
    {
        if (map.ValueKind != JsonValueKind.Object || map.EnumerateObject().Any(entry => entry.Value.ValueKind != JsonValueKind.String))
        {
            throw new UsageException($"{file}: this is not a map of passage ids to texts; write {{\"id\": \"text\", …}}.");
        }

        List<string> texts = [.. map.EnumerateObject().Take(TextsRead).Select(entry => entry.Value.GetString()!)]; // Each is a text.
        return texts.Count > 0 ? texts : throw new UsageException($"{file}: there is no passage in it.");
    }
}
