namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>How a language writes its words and numbers.</summary>
/// <param name="Apostrophes">What an apostrophe means.</param>
/// <param name="DecimalComma">Whether 1.000 is a thousand and 5,5 a fraction.</param>
/// <param name="PartedVerbs">Whether verbs may be written apart from their prefix.</param>
internal readonly record struct WordRules(Apostrophes Apostrophes, bool DecimalComma, bool PartedVerbs = false);
