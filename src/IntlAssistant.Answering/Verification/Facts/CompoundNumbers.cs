using System.Collections.Frozen;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>Number words that the table of small numbers has no entry for: "fünfundzwanzig", "پانصد", "مئتا".</summary>
internal static class CompoundNumbers
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Tables = Read();

    /// <summary>The number that a folded word stands for; <see langword="null"/> for no such word.</summary>
    public static int? Find(string surface, LanguageTag language) =>
        Tables.GetValueOrDefault(language.Value) is { } table && table.TryGetValue(surface, out var number) ? number : null;

    private static FrozenDictionary<string, FrozenDictionary<string, int>> Read()
    {
        string[] ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
        string[] tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
        var german = tens.SelectMany((ten, tenth) => ones.Select((one, unit) => ($"{one}und{ten}", ((tenth + 2) * 10) + unit + 1)))
            .Concat([("zweihundert", 200), ("dreihundert", 300), ("fünfhundert", 500), ("tausend", 1000)]);
        var tables = new Dictionary<string, IEnumerable<(string Word, int Value)>>
        {
            ["de"] = german,
            ["fa"] = [("دویست", 200), ("سیصد", 300), ("چهارصد", 400), ("پانصد", 500), ("ششصد", 600), ("هفتصد", 700), ("هشتصد", 800), ("نهصد", 900), ("هزار", 1000)],
            ["ar"] = [("مئتان", 200), ("مئتي", 200), ("مائتي", 200), ("مائتا", 200), ("ثلاثمائة", 300), ("خمسمائة", 500), ("ألف", 1000), ("ألفي", 2000), ("شهران", 2), ("شهرين", 2), ("شهرا", -1), ("أسبوعان", 2), ("أسبوعين", 2), ("يومان", 2), ("يومين", 2), ("سنتان", 2), ("سنتين", 2), ("عامان", 2), ("عامين", 2), ("ساعتان", 2), ("ساعتين", 2), ("صورتان", 2), ("صورتين", 2), ("نسختان", 2), ("نسختين", 2), ("نموذجان", 2), ("نموذجين", 2), ("استمارتان", 2), ("استمارتين", 2)],
            ["ru"] = [("двести", 200), ("триста", 300), ("пятьсот", 500), ("тысяча", 1000), ("двое", 2), ("трое", 3), ("трёх", 3), ("двумя", 2), ("тремя", 3), ("двум", 2)],
            ["hi"] = [("हजार", 1000), ("हज़ार", 1000), ("पच्चीस", 25), ("पैंतीस", 35), ("इक्कीस", 21), ("चौबीस", 24)],
            ["ur"] = [("ہزار", 1000), ("پچیس", 25), ("پینتیس", 35), ("اکیس", 21), ("چوبیس", 24)],
            ["en"] = [("thousand", -1), ("dozen", 12)],
            ["es"] = [("doscientos", 200), ("doscientas", 200), ("trescientos", 300), ("quinientos", 500), ("mil", 1000), ("veinticinco", 25), ("veintiuno", 21), ("veintidós", 22), ("veintitrés", 23), ("veinticuatro", 24)],
            ["fr"] = [("mille", 1000)],
            ["tr"] = [("bin", 1000)],
        };
        return tables.ToFrozenDictionary(pair => pair.Key, pair => Fold(pair.Key, pair.Value));
    }

    private static FrozenDictionary<string, int> Fold(string language, IEnumerable<(string Word, int Value)> words)
    {
        var analyzer = Analyzers.For(LanguageTag.Parse(language));
        return words.Where(entry => entry.Value > 0)
            .SelectMany(entry => analyzer.Analyze(entry.Word).Take(1).Select(token => (token.Surface, entry.Value)))
            .GroupBy(entry => entry.Surface, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
    }
}
