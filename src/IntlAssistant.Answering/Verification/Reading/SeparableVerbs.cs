using System.Buffers;
using System.Collections.Frozen;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>Puts German verbs together whose first part stands at the end of what they say: "melden Sie sich bis März an" is "anmelden".</summary>
internal static class SeparableVerbs
{
    private const string German = "de";

    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:()!?");

    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        ["ab", "an", "auf", "aus", "bei", "ein", "her", "hin", "mit", "nach", "vor", "zu", "zuruck", "zurück", "weg", "statt", "teil", "fest", "los", "bereit", "bekannt", "fort", "weiter", "wieder"]);

    /// <summary>Whether a word is the first part of a verb that stands before it.</summary>
    public static bool IsPrefix(IReadOnlyList<Token> tokens, int at, string text, LanguageTag language) =>
        language.Value == German && at > 0 && Prefixes.Contains(tokens[at].Surface) && IsLast(tokens, at, text);

    /// <summary>The verbs by the index of the word that is their second part.</summary>
    public static IReadOnlyDictionary<int, Token> Of(IReadOnlyList<Token> tokens, string text, LanguageTag language)
    {
        var verbs = new Dictionary<int, Token>();
        for (var at = 1; at < tokens.Count; at++)
        {
            if (IsPrefix(tokens, at, text, language) && VerbBefore(tokens, at, text) is { } verb
                && Analyzers.For(language).Analyze(tokens[at].Surface + tokens[verb].Surface) is [{ } joined])
            {
                verbs[verb] = joined;
            }
        }

        return verbs;
    }

    // The first word of the clause that is written small, or begins it.
    private static int? VerbBefore(IReadOnlyList<Token> tokens, int prefix, string text)
    {
        var begin = prefix;
        while (begin > 0 && !IsLast(tokens, begin - 1, text))
        {
            begin--;
        }

        var verb = Enumerable.Range(begin, prefix - begin).FirstOrDefault(at => !tokens[at].IsFunctionWord && (at == begin || char.IsLower(text[tokens[at].Span.Start])), -1);
        return verb < 0 ? null : verb;
    }

    private static bool IsLast(IReadOnlyList<Token> tokens, int at, string text) => at + 1 == tokens.Count
        || (tokens[at + 1].Span.Start > tokens[at].Span.End
            && text.AsSpan(tokens[at].Span.End, tokens[at + 1].Span.Start - tokens[at].Span.End).ContainsAny(Stops));
}
