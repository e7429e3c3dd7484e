using System.Collections.Frozen;
using System.Globalization;
using IntlAssistant.Knowledge.Languages.Folding;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>Number words, so that "seven years" can be compared with "7 years".</summary>
public static class NumberWords
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Tables = NumberWordTable.Languages
        .ToFrozenDictionary(
            language => language,
            language => NumberWordTable.Of(language)
                .GroupBy(entry => CharFolding.Fold(entry.Word))
                .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal));

    /// <summary>Reads a number from one word: a whole number in digits, or one to twenty, thirty to ninety, or a hundred in words.</summary>
    /// <param name="surface">A folded word, as <see cref="Token.Surface"/> gives it.</param>
    /// <param name="language">The language of the word; digits are read in any.</param>
    /// <param name="number">The number, when there is one.</param>
    public static bool TryParse(string surface, LanguageTag language, out int number)
    {
        ArgumentNullException.ThrowIfNull(surface);
        number = 0;
        return int.TryParse(surface, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            || (Tables.TryGetValue(language.Value, out var table) && table.TryGetValue(surface, out number));
    }
}
