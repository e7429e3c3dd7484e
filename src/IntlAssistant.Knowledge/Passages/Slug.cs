using System.Globalization;
using System.Text;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>The part of a passage's id that comes from its heading.</summary>
internal static class Slug
{
    /// <summary>The letters and digits of a heading in lower case, in any script, with hyphens between words.</summary>
    public static string Of(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in heading.Normalize().EnumerateRunes())
        {
            if (IsPartOfWord(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().TrimEnd('-');
        return text.Length == 0 ? "section" : text;
    }

    /// <summary><paramref name="slug"/>, or with <c>-2</c>, <c>-3</c> … the first that is not taken yet; takes it.</summary>
    public static string Unique(string slug, ISet<string> taken)
    {
        var unique = slug;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return unique;
    }

    // Vowel signs of Indic scripts and Arabic diacritics are part of the word that they stand in.
    private static bool IsPartOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
