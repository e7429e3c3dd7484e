using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>The sentences of a paragraph.</summary>
internal static class Sentences
{
    // Stands in until the splitter of Languages is there.
    public static IReadOnlyList<TextSpan> Of(string text, LanguageTag language)
    {
        _ = language;
        var spans = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var last = i == text.Length - 1;
            if (last || (text[i] is '.' or '!' or '?' or '؟' && char.IsWhiteSpace(text[i + 1])))
            {
                spans.Add(new TextSpan(start, i + 1 - start));
                start = i + 2;
            }
        }

        return spans;
    }
}
