namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Light Hindi stemming over spelling that is made even: short vowels for long ones, no virama.</summary>
/// <remarks>
/// Endings after A. Ramanathan and D. Rao, A lightweight stemmer for Hindi, 2003; the evening of spelling after
/// L. Larkey, M. Connell and N. Abduljaleel, Hindi CLIR in thirty days, 2003.
/// </remarks>
internal sealed class HindiStemmer : IStemmer
{
    private static readonly SuffixTable Endings = new(
        2,
        """
        ो े ू ु ी ि ा
        कर ाओ िए ाई ाए ने नी ना ते ीं ती ता ाँ ां ों ें
        ाकर ाइए ाईं ाया ेगी ेगा ोगी ोगे ाने ाना ाते ाती ाता तीं ाओं ाएं ुओं ुएं ुआं
        ाएगी ाएगा ाओगी ाओगे एंगी ेंगी एंगे ेंगे ूंगी ूंगा ातीं नाओं नाएं ताओं ताएं ियाँ ियों ियां
        ाएंगी ाएंगे ाऊंगी ाऊंगा
        """);

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length) => Even(word, Endings.Strip(word[..length]));

    private static int Even(Span<char> word, int length)
    {
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            var c = word[i] switch
            {
                'ी' => 'ि',
                'ू' => 'ु',
                'ई' => 'इ',
                'ऊ' => 'उ',
                'आ' => 'अ',
                'ऐ' => 'ए',
                'औ' => 'ओ',
                'ै' => 'े',
                'ौ' => 'ो',
                _ => word[i],
            };
            if (c != '\u094D')
            {
                word[kept++] = c;
            }
        }

        return Math.Max(kept, 1);
    }
}
