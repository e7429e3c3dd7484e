using System.Text;

namespace IntlAssistant.Answering.Wordings;

/// <summary>What is alike in letters, whichever way a text is taken apart into them.</summary>
internal static class Letter
{
    /// <summary>A text with its marks apart from the letters that bear them.</summary>
    public static string Decomposed(string text) => Whole(text).Normalize(NormalizationForm.FormKD);

    /// <summary>The one letter for those that keyboards write apart: Persian's and Arabic's; Turkish has an i without a dot.</summary>
    public static char Alike(char letter) => letter switch
    {
        'ي' or 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        'ı' => 'i',
        _ => letter,
    };

    /// <summary>Whether it is of a script that parts no words.</summary>
    public static bool IsUnspaced(char letter) => letter is (>= '぀' and <= 'ヿ') or (>= '㐀' and <= '鿿');

    /// <summary>A number for letters in a row, the same on every machine: FNV-1a (Fowler, Noll and Vo).</summary>
    public static ulong Hash(ReadOnlySpan<char> letters)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return hash;
    }

    // Half of a pair of characters, which a client may send, cannot be normalised.
    private static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
