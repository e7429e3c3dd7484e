using System.Text.RegularExpressions;
using IntlAssistant.Answering.Privacy;

namespace IntlAssistant.Bot.Curation;

/// <summary>A stripped reply as the text of a page: without the greeting and the signature, which answer nothing.</summary>
internal static partial class ReplyBody
{
    public static string Of(string stripped)
    {
        var body = Greeting().Replace(stripped.ReplaceLineEndings("\n").Trim(), "", 1);
        body = Signature().Replace(body, "", 1).Trim();

        // A reply that is nothing else is left as it is, for the editor to see.
        return body.Length == 0 || Placeholders.Remove(body).Trim().Length == 0 ? stripped.Trim() : body;
    }

    // Up to the first comma, colon or end of a line, where a name stood in it.
    [GeneratedRegex(@"^[^\n.,،，!:?]{0,40}?(?:\p{L}{1,4}\.\s?)?\[name\](?:\s\p{L}+)?\s*[,،，!:\n]\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Greeting();

    // The closing words, set off from the name that ends the text.
    [GeneratedRegex(@"(?<=[\n.!?؟])\s*[^\n.!?؟,،]{0,30}[,،!]?\s*[\n,،]\s*\[name\][\s.]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signature();
}
