using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Cuts a long message into the parts that may hold its question: people tell their story first.</summary>
internal static class QuestionParts
{
    // A message of fewer characters is read as one.
    private const int Short = 160;

    // A part of fewer characters asks nothing by itself.
    private const int Shortest = 12;

    private static readonly char[] Breaks = [',', ';', ':', '،', '؛', '，', '；', '\n'];

    /// <summary>Of a long message its sentences, the pieces of its sentences, and two neighbouring pieces together, each once and none that is the whole of it; of a short one nothing.</summary>
    public static IReadOnlyList<string> Of(string text, LanguageTag language)
    {
        if (text.Length <= Short)
        {
            return [];
        }

        var sentences = SentenceSplitter.Split(text, language).Select(span => span.Of(text)).ToList();
        var pieces = sentences.SelectMany(sentence => sentence.Split(Breaks, StringSplitOptions.TrimEntries)).ToList();
        var pairs = pieces.Zip(pieces.Skip(1), (first, second) => $"{first}, {second}");
        return [.. sentences.Concat(pieces).Concat(pairs)
            .Where(part => part.Length >= Shortest)
            .DistinctBy(Words, StringComparer.Ordinal)
            .ExceptBy([Words(text)], Words, StringComparer.Ordinal)];
    }

    // Signs apart: a sentence of two pieces is these two together.
    private static string Words(string part) => string.Concat(part.Where(char.IsLetterOrDigit));
}
