namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Light Urdu stemming: plural and oblique endings, and the vowel that stands for gender.</summary>
/// <remarks>
/// Endings as described by Q. Akram, A. Naseer and S. Hussain, Assas-band, an affix-exception-list based Urdu stemmer,
/// 2009, without its exception lists.
/// </remarks>
internal sealed class UrduStemmer : IStemmer
{
    private static readonly SuffixTable Endings = new(3, "وں یں یاں یوں ات ؤں ئیں ئیاں ئیوں گی گا ے ی ہ ا یے یہ یا ئی ئے");

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length) => Endings.Strip(word[..length]);
}
