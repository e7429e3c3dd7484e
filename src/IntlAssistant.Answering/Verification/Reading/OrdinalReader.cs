using System.Globalization;

using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Finds the how-manieth of what a sentence speaks of.</summary>
internal static class OrdinalReader
{
    private const string Persian = "fa";

    // "The second full semester", "the first week".
    private const int Reach = 2;

    private const int MostPlaces = 12;

    /// <summary>The ordinals of a text, in words and in numbers behind what they count.</summary>
    public static IReadOnlyList<PlacedOrdinal> Read(string text, IReadOnlyList<Token> tokens, LanguageTag language, IReadOnlyList<int> segments, IReadOnlyList<StatementTerm> terms)
    {
        var ordinals = new List<PlacedOrdinal>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (OrdinalWords.Find(tokens[at].Surface, language) is { } word)
            {
                ordinals.Add(new PlacedOrdinal(word.Place, CountedBy(at), word.IsSure, tokens[at].Span.Of(text)));
            }
            else if (at > 0 && segments[at - 1] == segments[at] && TermAt(at - 1) is { } before
                && int.TryParse(tokens[at].Surface, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostPlaces)
            {
                ordinals.Add(new PlacedOrdinal(number, before, false, tokens[at].Span.Of(text)));
            }
        }

        return ordinals;

        // In Persian the ordinal stands behind what it counts, in Arabic on either side, elsewhere before it.
        StatementTerm? CountedBy(int ordinal)
        {
            var sides = language.Value == Persian ? [-1, 1] : (int[])[1, -1];
            return sides.SelectMany(side => Enumerable.Range(1, Reach).Select(step => ordinal + (side * step)))
                .Where(at => at >= 0 && at < tokens.Count && segments[at] == segments[ordinal]).Select(TermAt).FirstOrDefault(term => term is not null);
        }

        // One word of a phrase counts by itself: "semester" in "second semester".
        StatementTerm? TermAt(int at)
        {
            if (tokens[at].IsFunctionWord || OrdinalWords.Find(tokens[at].Surface, language) is not null
                || terms.FirstOrDefault(term => term.First <= at && term.Words[^1].Span.End >= tokens[at].Span.End) is not { } term)
            {
                return null;
            }

            var index = term.Words.ToList().FindIndex(word => word.Span == tokens[at].Span);
            return term.Words.Count == 1 || index < 0 ? term
                : term with { Words = [term.Words[index]], Concepts = index < term.Parts.Count ? term.Parts[index] : [], Parts = [] };
        }
    }
}
