using System.Text.Json;

namespace IntlAssistant.Cli.Questions;

/// <summary>What is wrong with a piece of JSON, without the parser's own counting of lines from 0.</summary>
internal static class JsonFault
{
    /// <summary>The parser's words, without a full stop.</summary>
    public static string Describe(JsonException fault)
    {
        var words = fault.Message;
        foreach (var end in (string[])[" Path:", " LineNumber:"])
        {
            var at = words.IndexOf(end, StringComparison.Ordinal);
            words = at < 0 ? words : words[..at];
        }

        return words.TrimEnd('.');
    }
}
