using System.Text.RegularExpressions;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Speech;

/// <summary>Tells a sentence that repeats the model's rules, or speaks of itself as a machine that has some.</summary>
internal static partial class RuleLeaks
{
    // So many words in the same order are no accident.
    private const int SharedWords = 5;

    /// <summary>Whether a sentence gives away the rules.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="text">The sentence as written.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="passages">The texts that may be repeated.</param>
    public static bool In(IReadOnlyList<Token> tokens, string text, string rules, IEnumerable<string> passages)
    {
        if (Repeats(tokens, rules) && !passages.Any(passage => Repeats(tokens, passage)))
        {
            return true;
        }

        return SpeaksOfItself(text) && !passages.Any(SpeaksOfItself);
    }

    private static bool Repeats(IReadOnlyList<Token> tokens, string other)
    {
        if (other.Length == 0 || tokens.Count < SharedWords)
        {
            return false;
        }

        var known = Runs(Analyzers.For(LanguageTag.English).Analyze(other)).ToHashSet(StringComparer.Ordinal);
        return Runs(tokens).Any(known.Contains);
    }

    private static IEnumerable<string> Runs(IReadOnlyList<Token> tokens) => Enumerable.Range(0, Math.Max(0, tokens.Count - SharedWords + 1))
        .Select(start => string.Join(' ', tokens.Skip(start).Take(SharedWords).Select(token => token.Surface)));

    private static bool SpeaksOfItself(string text)
    {
        try
        {
            return Itself().IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    [GeneratedRegex(
        @"system (prompt|message|instruction)|\bmy (instructions|rules|prompt|guidelines)|\b(these|the|following|your|hidden|secret|initial) (instructions|prompt|guidelines) (say|tell|are|state|were|i)|i (was|am|have been) (instructed|told|programmed|configured|prompted)|as an? (ai|artificial|language model)|language model|\bthe (numbered |provided |given )?passages?\b|provided (context|documents|text)|<\/?(passage|system|rules?|instructions?|context)\b|instructions? (précédentes|du système)|mes (instructions|consignes)|modèle de langage|meine (anweisungen|regeln)|systemprompt|sprachmodell|mis instrucciones|modelo de lenguaje|instrucciones del sistema|mensaje del sistema|sistem (istemi|talimat)|talimatlarım|dil modeli|системн\w+ (промпт|инструкци\w+|сообщени\w+)|мои (инструкции|правила)|языков\w+ модель|دستورالعمل(‌| )?های (من|سیستم)|پرامپت|مدل زبانی|تعليماتي|تعليمات النظام|نموذج لغوي|موجه النظام|سسٹم پرامپٹ|میری ہدایات|लैंग्वेज मॉडल|सिस्टम प्रॉम्प्ट|मेरे निर्देश|系统提示|我的指令|语言模型|提示词",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Itself();
}
