namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>What consonant a letter, or two letters together, roughly stand for.</summary>
/// <remarks>b is p and b; t is t and d; s every hissing sound; g is g, gh and kh; h and f are kept only at the start of a word.</remarks>
internal static class SoundTable
{
    /// <summary>The sounds at a place of a folded word, and how many letters they take.</summary>
    public static (string Sounds, int Used) At(string word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        return Pair(word[at], next) is { } pair ? (pair, 2) : (Single(word[at], next), 1);
    }

    private static string? Pair(char c, char next) => (c, next) switch
    {
        ('s' or 'c' or 'z', 'h') => "s",
        ('t' or 'd', 'h') => "t",
        ('k' or 'g', 'h') => "g",
        ('p', 'h') => "f",
        ('c', 'k') => "k",
        ('q', 'u') => "k",
        ('t' or 'c', 's' or 'z') => "s",
        ('μ', 'π') => "b",
        ('ν', 'τ') => "t",
        ('γ', 'κ') => "g",
        _ => null,
    };

    private static string Single(char c, char next) => c switch
    {
        'c' => next is 'e' or 'i' or 'y' ? "s" : "k",
        'b' or 'p' or 'ب' or 'پ' or 'б' or 'п' or 'β' or 'π' or 'प' or 'ब' or 'भ' => "b",
        't' or 'd' or 'ت' or 'ط' or 'د' or 'т' or 'д' or 'τ' or 'δ' or 'θ' => "t",
        'ट' or 'ठ' or 'ड' or 'ढ' or 'त' or 'थ' or 'द' or 'ध' => "t",
        's' or 'z' or 'j' or 'س' or 'ص' or 'ث' or 'ز' or 'ذ' or 'ض' or 'ظ' or 'ش' or 'ژ' or 'چ' or 'ج' => "s",
        'с' or 'з' or 'ж' or 'ш' or 'щ' or 'ч' or 'ц' or 'σ' or 'ζ' => "s",
        'च' or 'छ' or 'ज' or 'झ' or 'श' or 'ष' or 'स' => "s",
        'k' or 'q' or 'ک' or 'ق' or 'к' or 'κ' or 'क' or 'ख' => "k",
        'x' or 'ξ' => "ks",
        'ψ' => "bs",
        'g' or 'گ' or 'غ' or 'خ' or 'г' or 'х' or 'γ' or 'χ' or 'ग' or 'घ' => "g",
        'h' or 'ه' or 'ح' or 'ह' => "h",
        'f' or 'v' or 'w' or 'ف' or 'و' or 'в' or 'ф' or 'φ' or 'व' or 'फ' => "f",
        'l' or 'ل' or 'л' or 'λ' or 'ल' => "l",
        'm' or 'م' or 'м' or 'μ' or 'म' => "m",
        'n' or 'ن' or 'н' or 'ν' or 'न' or 'ण' or 'ञ' or 'ङ' or 'ं' => "n",
        'r' or 'ر' or 'р' or 'ρ' or 'र' => "r",
        _ => "",
    };
}
