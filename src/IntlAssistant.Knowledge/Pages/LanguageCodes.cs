using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Pages;

/// <summary>The languages that content may be written in: those of ISO 639-1, and a few that have only three letters.</summary>
internal static class LanguageCodes
{
    private const string Codes = """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
        eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja
        jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb
        nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq
        sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        ckb fil hbs prs yue
        """;

    private static readonly FrozenSet<string> Known =
        Codes.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="tag"/> names a language.</summary>
    public static bool TryRead(string tag, out LanguageTag language) =>
        LanguageTag.TryParse(tag, out language) && Known.Contains(language.Value);

    /// <summary>The language; English when the tag names none, which is then among the problems.</summary>
    public static LanguageTag Read(string tag, int line, ProblemList problems)
    {
        if (!TryRead(tag, out var language))
        {
            problems.Add(line, ContentFault.LanguageUnknown, $"'{tag}' is not a language; write its two-letter code, such as en, fa or zh.");
            return LanguageTag.English;
        }

        return language;
    }
}
