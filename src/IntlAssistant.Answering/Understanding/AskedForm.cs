namespace IntlAssistant.Answering.Understanding;

/// <summary>What a word may stand for of what a question asks for.</summary>
/// <param name="Sought">The number of what is asked for.</param>
/// <param name="Nearness">How near the word comes to it: above 0 to 1.</param>
internal readonly record struct AskedForm(int Sought, float Nearness);
