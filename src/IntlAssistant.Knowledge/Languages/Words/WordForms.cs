namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>What is known of a folded word in one language.</summary>
internal sealed record WordForms(string Surface, string Term, string? BareTerm, bool IsFunctionWord);
