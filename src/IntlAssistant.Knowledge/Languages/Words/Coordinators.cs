using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages.Folding;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>The words that join one question to the next: "how do I apply <em>and</em> what does it cost".</summary>
internal static class Coordinators
{
    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = new Dictionary<string, string>
    {
        ["en"] = "and also plus then but or",
        ["fa"] = "و همچنین بعد ولی اما va",
        ["ar"] = "و وايضا ايضا كذلك ثم لكن او wa",
        ["ur"] = "اور نیز لیکن aur",
        ["hi"] = "और तथा लेकिन aur",
        ["ru"] = "и а также еще но или",
        ["tr"] = "ve ayrıca peki ama veya",
        ["fr"] = "et aussi mais ou",
        ["es"] = "y e también además pero o",
        ["de"] = "und auch sowie aber oder",
    }.ToFrozenDictionary(language => language.Key, language => language.Value.Split(' ').Select(CharFolding.Fold).ToFrozenSet());

    /// <summary>The folded words of a language; none for one without a table.</summary>
    public static FrozenSet<string> Of(string language) => Words.GetValueOrDefault(language, None);
}
