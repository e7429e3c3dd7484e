using System.Text.RegularExpressions;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Generation;

/// <summary>Finds in a text that is still being written the part that will not change any more: whole sentences with the citations that follow them.</summary>
internal static partial class SafePrefix
{
    /// <summary>How many characters of the text are done.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="language">Its language.</param>
    public static int Of(string text, LanguageTag language)
    {
        var sentences = SentenceSplitter.Split(text, language);
        for (var index = sentences.Count - 1; index > 0; index--)
        {
            var start = sentences[index].Start;
            var citations = Citations().Match(text, start);
            var next = citations.Success ? citations.Index + citations.Length : start;

            // What follows must have begun, and not with what may yet become a citation of the sentence before.
            if (next < text.Length && text[next] is not ('[' or '【'))
            {
                return next;
            }
        }

        return 0;
    }

    [GeneratedRegex(@"\G(?:[\[【][\d,;\s]{1,20}[\]】]\s*)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Citations();
}
