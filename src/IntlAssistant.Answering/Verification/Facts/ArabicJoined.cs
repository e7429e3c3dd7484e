using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>Arabic writes "and" in one word with what stands behind it: "والأربعاء" is "and Wednesday".</summary>
internal static class ArabicJoined
{
    private const string Arabic = "ar";
    private const char And = 'و';
    private const int ShortestWord = 3;

    /// <summary>The word without "and" before it; <see langword="null"/> where there is none.</summary>
    public static string? Without(string surface, LanguageTag language) =>
        language.Value == Arabic && surface.Length > ShortestWord && surface[0] == And ? surface[1..] : null;
}
