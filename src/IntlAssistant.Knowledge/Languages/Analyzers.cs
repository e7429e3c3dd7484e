using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages.Stemming;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>The analyzer of each language.</summary>
/// <remarks>All share the folding of letters, so a name has one surface in all of them; stems and function words differ.</remarks>
public static class Analyzers
{
    private static readonly NoStemmer None = new();
    private static readonly EnglishStemmer English = new();

    /// <summary>What each language is put together from: word rules, and its own stemmer beside the English one for Latin words.</summary>
    private static readonly FrozenDictionary<string, (WordRules Rules, Script Script, Func<IStemmer> Stemmer)> Compositions =
        new Dictionary<string, (WordRules, Script, Func<IStemmer>)>
        {
            ["en"] = (new(Apostrophes.Possessive, DecimalComma: false), Script.Latin, () => English),
            ["fa"] = (new(Apostrophes.Possessive, DecimalComma: false, PartedVerbs: true), Script.Arabic, () => new PersianStemmer()),
            ["ar"] = (new(Apostrophes.Possessive, DecimalComma: false), Script.Arabic, () => new ArabicStemmer()),
            ["ur"] = (new(Apostrophes.Possessive, DecimalComma: false), Script.Arabic, () => new UrduStemmer()),
            ["hi"] = (new(Apostrophes.Possessive, DecimalComma: false), Script.Devanagari, () => new HindiStemmer()),
            ["zh"] = (new(Apostrophes.Possessive, DecimalComma: false), Script.Other, () => None),
            ["ru"] = (new(Apostrophes.Possessive, DecimalComma: true), Script.Cyrillic, () => new RussianStemmer()),
            ["tr"] = (new(Apostrophes.Ending, DecimalComma: true), Script.Latin, () => new TurkishStemmer()),
            ["fr"] = (new(Apostrophes.Elision, DecimalComma: true), Script.Latin, () => new FrenchStemmer()),
            ["es"] = (new(Apostrophes.Possessive, DecimalComma: true), Script.Latin, () => new SpanishStemmer()),
            ["de"] = (new(Apostrophes.Possessive, DecimalComma: true), Script.Latin, () => new GermanStemmer()),
            ["it"] = (new(Apostrophes.Elision, DecimalComma: true), Script.Latin, () => None),
            ["pt"] = (new(Apostrophes.Elision, DecimalComma: true), Script.Latin, () => None),
            ["nl"] = (new(Apostrophes.Possessive, DecimalComma: true), Script.Latin, () => None),
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Lazy<ITextAnalyzer>> Known = Compositions.Keys.ToFrozenDictionary(
        language => language,
        language => new Lazy<ITextAnalyzer>(() => Make(language)));

    private static readonly Lazy<Lexicon> Plain = new(() => new([None, None, None, None, None], []));

    /// <summary>The analyzer for a language; for one that has none of its own, an analyzer that folds and does not stem.</summary>
    public static ITextAnalyzer For(LanguageTag language) => Known.TryGetValue(language.Value, out var known)
        ? known.Value
        : new TextAnalyzer(language, Plain.Value, new(Apostrophes.Elision, DecimalComma: true));

    /// <summary>A Latin word amid Persian, Russian or Chinese is an English one, and is to meet the English pages.</summary>
    private static IStemmer Foreign(Script script) => script is Script.Latin ? English : None;

    private static TextAnalyzer Make(string language)
    {
        var (rules, script, stemmer) = Compositions[language];
        var stemmers = Enum.GetValues<Script>().Select(each => each == script ? stemmer() : Foreign(each)).ToArray();
        return new(LanguageTag.Parse(language), new Lexicon(stemmers, FunctionWords.Of(language)), rules);
    }
}
